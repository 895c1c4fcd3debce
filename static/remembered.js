/* Made by frontend/build.js. sources 3690e7b4b42eac73ccbb5d4e180fce713de7a05e68ad0435c8220035865d1d48 bundle c32a6d3158f494358227bae6df7481adf6b2ad20502feb5accc45a6c0fb0d105 */
function i(e){let n=new WeakMap;return o=>{let t=o.parentElement,r=n.get(t);(!r||!t.contains(r.root))&&(r=e(),n.set(t,r),t.append(r.root));let u=r;return u.update(
o),()=>{u.root.isConnected||u.rest()}}}function a(e,n){for(let[o,t]of Object.entries(n))typeof t=="function"?e.addEventListener(o,t):t===!1||t===null||t===void 0?e.removeAttribute(o):e.setAttribute(o,
t===!0?"":String(t));return e}function s(e,n={},...o){let t=a(document.createElement(e),n);return t.append(...o),t}function f(e){try{return localStorage.getItem(e)}catch{return null}}function p(e,n){try{localStorage.setItem(e,n)}catch{}}var v=i(()=>({root:s("span",{hidden:!0}),
update({data:e,setStateValue:n}){let{name:o,text:t,ask:r}=e,u=`rnnviz/${o}`,c=f(u);r&&c!==null?n("found",c):t!==null&&t!==c&&p(u,t)},rest:()=>{}}));export{v as default};
