/* Made by frontend/build.js. sources 3690e7b4b42eac73ccbb5d4e180fce713de7a05e68ad0435c8220035865d1d48 bundle 0dd51c226c52703640b014cc80fc30d31099f5a1aeadce8a0fd8594e965286a4 */
function u(r){let n;try{n=JSON.parse(r??"{}")}catch{return{}}return n===null||typeof n!="object"||Array.isArray(n)?{}:s({},n)}function s(r,n){let e=[...new Set(
[...Object.keys(r),...Object.keys(n)])].sort().map(o=>[o,d(r[o],n[o])]);return Object.fromEntries(e.filter(([,o])=>o.length>0))}function d(...r){let n=r.flatMap(
t=>Array.isArray(t)?t:[]);return[...new Set(n.filter(t=>Number.isInteger(t)&&t>=0&&t<100))].sort((t,e)=>t-e)}function a(r){let n=new WeakMap;return t=>{let e=t.parentElement,o=n.get(e);(!o||!e.contains(o.root))&&(o=r(),n.set(e,o),e.append(o.root));let i=o;return i.update(
t),()=>{i.root.isConnected||i.rest()}}}function l(r,n){for(let[t,e]of Object.entries(n))typeof e=="function"?r.addEventListener(t,e):e===!1||e===null||e===void 0?r.removeAttribute(t):r.setAttribute(t,
e===!0?"":String(e));return r}function f(r,n={},...t){let e=l(document.createElement(r),n);return e.append(...t),e}var p="rnnviz/tried";function m(r){try{localStorage.setItem(p,r)}catch{}}function g(){try{return u(localStorage.getItem(p))}catch{return{}}}var v=a(()=>({root:f(
"span",{hidden:!0}),update({data:r,setStateValue:n}){let{tried:t,ask:e}=r,o=g(),i=s(o,t),c=JSON.stringify(i);c!==JSON.stringify(o)&&m(c),e&&c!==JSON.stringify(s(
{},t))&&n("kept",i)},rest:()=>{}}));export{v as default};
