/* Made by frontend/build.js. sources 7ef8758986b11df6b0d048481b0cb465a6581c3b2e16b65812dae830e251ec3e bundle 15ae9762406114a8277802b49a43534062f4ad70ee2f91f68a8cac809ca02fc8 */
function u(r){let n=new WeakMap;return e=>{let t=e.parentElement,o=n.get(t);(!o||!t.contains(o.root))&&(o=r(),n.set(t,o),t.append(o.root));let s=o,{data:a}=e;return s.
update(Array.isArray(a)?{...e,data:a[0]}:e),()=>{s.root.isConnected||s.rest()}}}function i(r,n){for(let[e,t]of Object.entries(n))typeof t=="function"?r.addEventListener(e,t):t===!1||t===null||t===void 0?r.removeAttribute(e):r.setAttribute(e,
t===!0?"":String(t));return r}function c(r,n={},...e){let t=i(document.createElement(r),n);return t.append(...e),t}var h=u(()=>{let r=c("span",{hidden:!0}),n=!1,e=a=>{},t=()=>{let a=getComputedStyle(r).colorScheme==="dark";a!==n&&(n=a,e(a))},o=new MutationObserver(()=>requestAnimationFrame(
t)),s=document.querySelector("[data-testid=stApp]");return s&&o.observe(s,{attributeFilter:["class","style"]}),{root:r,update({data:a,setTriggerValue:d}){n=a.dark,
i(r,{"data-drawn-for":n?"dark":"light"}),e=p=>d("changed",p)},rest:()=>o.disconnect()}});export{h as default};
