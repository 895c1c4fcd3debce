/** What a figure of Plotly takes from the page: its fonts and its colours. What the figure itself says goes before. */

import { lookOf } from "../shared/canvas.js";

/** @typedef {{data: object[], layout: Record<string, any>}} Figure as Plotly reads it */

const [SMALL, TITLE] = [12, 14]; // pixels

/** @param {import("../shared/canvas.js").Look} look */
function template(look) {
  const small = { color: look.soft, size: SMALL };
  const axis = {
    automargin: true,
    gridcolor: look.grid,
    zerolinecolor: look.grid,
    tickcolor: look.grid,
    tickfont: small,
  };
  const title = { font: { color: look.soft, size: TITLE } };
  return {
    layout: {
      font: { color: look.soft, family: look.font, size: SMALL },
      paper_bgcolor: look.page,
      plot_bgcolor: look.page,
      margin: { pad: 8, l: 0, r: 0 },
      xaxis: { ...axis, showgrid: false, zeroline: false, title: { ...title, standoff: 20 } },
      yaxis: { ...axis, title: { ...title, standoff: 24 } },
      legend: { font: { color: look.text, size: SMALL }, valign: "top", title: { side: "top" } },
      hoverlabel: { bgcolor: look.page, bordercolor: look.axis, font: { ...small, family: look.font } },
      coloraxis: {
        colorbar: { thickness: 16, outlinewidth: 0, xpad: 24, len: 0.75, title, tickfont: small },
      },
    },
    data: { scatter: [{ type: "scatter", marker: { line: { width: 0 } } }] },
  };
}

/**
 * @param {Figure} figure
 * @param {HTMLElement} root where it stands
 * @returns {Figure}
 */
export function themed({ data, layout }, root) {
  return { data, layout: { ...layout, template: template(lookOf(root)), uirevision: "stays" } };
}
