import "./localtime.js";
import "./timefields.js";
import "./copylink.js";
import "./help.js";
import "./shortcuts.js";
import "./filters.js";
import "./livesearch.js";
import "./forms.js";
