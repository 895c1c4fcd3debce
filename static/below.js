/* Made by frontend/build.js. sources 4de3dd8ca8353352e73970bc72060be1d559dc4e01b9ba212ff628bb6bbfaea0 bundle a3693234e68d657156515b44112535fb9154fe32f58057a9ffc372bc5f527d4f */
function a(n){let o=new WeakMap;return e=>{let t=e.parentElement,r=o.get(t);(!r||!t.contains(r.root))&&(r=n(),o.set(t,r),t.append(r.root));let s=r,{data:i}=e;return s.
update(Array.isArray(i)?{...e,data:i[0]}:e),()=>{s.root.isConnected||s.rest()}}}function d(n,o){for(let[e,t]of Object.entries(o))typeof t=="function"?n.addEventListener(e,t):t===!1||t===null||t===void 0?n.removeAttribute(e):n.setAttribute(e,
t===!0?"":String(t));return n}function c(n,o={},...e){let t=d(document.createElement(n),o);return t.append(...e),t}var u="200px",p="(max-width: 640px)",w=a(()=>{let n=c("div",{"aria-hidden":!0}),o=()=>{},e=new IntersectionObserver(t=>{t.some(r=>r.isIntersecting)&&(e.disconnect(),
o())},{rootMargin:u,scrollMargin:u});return e.observe(n),{root:n,update({data:t,setStateValue:r}){let{height:s,narrow:i}=t;n.style.minHeight=`${matchMedia(p).matches?
i:s}px`,o=()=>r("near",!0)},rest:()=>e.disconnect()}});export{w as default};
