/* Made by frontend/build.js. sources 3690e7b4b42eac73ccbb5d4e180fce713de7a05e68ad0435c8220035865d1d48 bundle 5854fd6d79fb9c13beb9b1ac520fc9d65fcb91486798c9ff85bb783d9aa6dc15 */
function i(n){let o=new WeakMap;return e=>{let t=e.parentElement,r=o.get(t);(!r||!t.contains(r.root))&&(r=n(),o.set(t,r),t.append(r.root));let u=r;return u.update(
e),()=>{u.root.isConnected||u.rest()}}}function c(n,o){for(let[e,t]of Object.entries(o))typeof t=="function"?n.addEventListener(e,t):t===!1||t===null||t===void 0?n.removeAttribute(e):n.setAttribute(e,
t===!0?"":String(t));return n}function s(n,o={},...e){let t=c(document.createElement(n),o);return t.append(...e),t}var a=0,l=i(()=>({root:s("span",{hidden:!0}),update({data:n}){let{anchor:o,turn:e}=n;e<=a||(a=e,requestAnimationFrame(()=>document.getElementById(o)?.scrollIntoView(
{block:"start"})))},rest:()=>{}}));export{l as default};
