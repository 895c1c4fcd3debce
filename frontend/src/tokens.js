/** The token strip; rnnviz/ui/components/tokens.py says what it is given. */

import "./player/transport.css";
import "./tokens/strip.css";
import "./shared/tip.css";
import { mounted } from "./shared/component.js";
import { Strip } from "./tokens/strip.js";

export default mounted(() => new Strip());
