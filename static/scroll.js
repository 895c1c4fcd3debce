/* Made by frontend/build.js. sources 05f603bb8882498498708ff2c9e12be7ba232d63202d3d5e0d811982228c67b3 bundle daf9ca508f94eeadcf28e0f390153fc29afb3773e368b68ad5314cd3417e34e1 */
function i(n){let r=new WeakMap;return e=>{let t=e.parentElement,o=r.get(t);(!o||!t.contains(o.root))&&(o=n(),r.set(t,o),t.append(o.root));let a=o,{data:u}=e;return a.
update(Array.isArray(u)?{...e,data:u[0]}:e),()=>{a.root.isConnected||a.rest()}}}function d(n,r){for(let[e,t]of Object.entries(r))typeof t=="function"?n.addEventListener(e,t):t===!1||t===null||t===void 0?n.removeAttribute(e):n.setAttribute(e,
t===!0?"":String(t));return n}function s(n,r={},...e){let t=d(document.createElement(n),r);return t.append(...e),t}var c=0,w=i(()=>({root:s("span",{hidden:!0}),update({data:n}){let{anchor:r,turn:e}=n;e<=c||(c=e,requestAnimationFrame(()=>document.getElementById(r)?.scrollIntoView(
{block:"start"})))},rest:()=>{}}));export{w as default};
