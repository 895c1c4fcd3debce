/* Made by frontend/build.js. sources 3690e7b4b42eac73ccbb5d4e180fce713de7a05e68ad0435c8220035865d1d48 bundle a553fcc8c96dc3fcd93406453726d1874e3c894e7e7699f9455914dde50089b6 */
function c(e){let n=new WeakMap;return r=>{let t=r.parentElement,o=n.get(t);(!o||!t.contains(o.root))&&(o=e(),n.set(t,o),t.append(o.root));let a=o;return a.update(
r),()=>{a.root.isConnected||a.rest()}}}function u(e,n){for(let[r,t]of Object.entries(n))typeof t=="function"?e.addEventListener(r,t):t===!1||t===null||t===void 0?e.removeAttribute(r):e.setAttribute(r,
t===!0?"":String(t));return e}function i(e,n={},...r){let t=u(document.createElement(e),n);return t.append(...r),t}var h=c(()=>{let e=i("span",{hidden:!0}),n=!1,r=s=>{},t=()=>{let s=getComputedStyle(e).colorScheme==="dark";s!==n&&(n=s,r(s))},o=new MutationObserver(()=>requestAnimationFrame(
t)),a=document.querySelector("[data-testid=stApp]");return a&&o.observe(a,{attributeFilter:["class","style"]}),{root:e,update({data:s,setTriggerValue:d}){n=s.dark,
u(e,{"data-drawn-for":n?"dark":"light"}),r=p=>d("changed",p)},rest:()=>o.disconnect()}});export{h as default};
