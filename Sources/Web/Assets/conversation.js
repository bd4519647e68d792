import "./keyboard.js";
import "./infinite.js";
