import "./keyboard.js";
import "./infinite.js";
import "./minimap.js";
import "./threads.js";
import "./tray.js";
import "./drag.js";
import "./chooser-dialog.js";
import "./lanes.js";
