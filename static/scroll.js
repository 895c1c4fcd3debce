/* Made by frontend/build.js. sources fa5546b86172c57d18935d4ffa1d93ab98e53780b1c6a6dca42e7659d1696809 bundle daf9ca508f94eeadcf28e0f390153fc29afb3773e368b68ad5314cd3417e34e1 */
function i(n){let r=new WeakMap;return e=>{let t=e.parentElement,o=r.get(t);(!o||!t.contains(o.root))&&(o=n(),r.set(t,o),t.append(o.root));let a=o,{data:u}=e;return a.
update(Array.isArray(u)?{...e,data:u[0]}:e),()=>{a.root.isConnected||a.rest()}}}function d(n,r){for(let[e,t]of Object.entries(r))typeof t=="function"?n.addEventListener(e,t):t===!1||t===null||t===void 0?n.removeAttribute(e):n.setAttribute(e,
t===!0?"":String(t));return n}function s(n,r={},...e){let t=d(document.createElement(n),r);return t.append(...e),t}var c=0,w=i(()=>({root:s("span",{hidden:!0}),update({data:n}){let{anchor:r,turn:e}=n;e<=c||(c=e,requestAnimationFrame(()=>document.getElementById(r)?.scrollIntoView(
{block:"start"})))},rest:()=>{}}));export{w as default};
