/* Made by frontend/build.js. sources 4de3dd8ca8353352e73970bc72060be1d559dc4e01b9ba212ff628bb6bbfaea0 bundle a477deeb2c916b648c827e6d838eb8606b5f41e3a2944b01806f5ef34000f44e */
function c(r){let n;try{n=JSON.parse(r??"{}")}catch{return{}}return n===null||typeof n!="object"||Array.isArray(n)?{}:a({},n)}function a(r,n){let e=[...new Set(
[...Object.keys(r),...Object.keys(n)])].sort().map(o=>[o,p(r[o],n[o])]);return Object.fromEntries(e.filter(([,o])=>o.length>0))}function p(...r){let n=r.flatMap(
t=>Array.isArray(t)?t:[]);return[...new Set(n.filter(t=>Number.isInteger(t)&&t>=0&&t<100))].sort((t,e)=>t-e)}function u(r){let n=new WeakMap;return t=>{let e=t.parentElement,o=n.get(e);(!o||!e.contains(o.root))&&(o=r(),n.set(e,o),e.append(o.root));let s=o,{data:i}=t;return s.
update(Array.isArray(i)?{...t,data:i[0]}:t),()=>{s.root.isConnected||s.rest()}}}function l(r,n){for(let[t,e]of Object.entries(n))typeof e=="function"?r.addEventListener(t,e):e===!1||e===null||e===void 0?r.removeAttribute(t):r.setAttribute(t,
e===!0?"":String(e));return r}function f(r,n={},...t){let e=l(document.createElement(r),n);return e.append(...t),e}var d="rnnviz/tried";function m(r){try{localStorage.setItem(d,r)}catch{}}function y(){try{return c(localStorage.getItem(d))}catch{return{}}}var v=u(()=>({root:f(
"span",{hidden:!0}),update({data:r,setStateValue:n}){let{tried:t,ask:e}=r,o=y(),s=a(o,t),i=JSON.stringify(s);i!==JSON.stringify(o)&&m(i),e&&i!==JSON.stringify(a(
{},t))&&n("kept",s)},rest:()=>{}}));export{v as default};
