/* Made by frontend/build.js. sources 1f3a20b93c9dcfa3d9991552dadb9c2cc4364ea70ff88f4a428d3ec298879595 bundle 5121520a45ecdf4cdf8794fe3efc9f4fc0240f9a0cbaabf58d8f896a87d10d32 */
function mt(t){let e=t.slice().buffer,n=new DataView(e).getUint32(0,!0),i=JSON.parse(new TextDecoder().decode(new Uint8Array(e,4,n))),r=new Float32Array(e,4+n+(4-
n%4)%4),o=s=>Array.isArray(s)?s.map(o):s===null||typeof s!="object"?s:s.floats?r.subarray(s.floats[0],s.floats[0]+s.floats[1]):Object.fromEntries(Object.entries(
s).map(([a,p])=>[a,o(p)]));return o(i)}function bt(t){let e=new WeakMap;return n=>{let i=n.parentElement,r=e.get(i);(!r||!i.contains(r.root))&&(r=t(),e.set(i,r),i.append(r.root));let o=r;return o.update(
n),()=>{o.root.isConnected||o.rest()}}}function It(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString("en").replace(/,/g,""):t.toString(10)}function H(t,e){if(!isFinite(t)||t===0)return null;
var n=(t=e?t.toExponential(e-1):t.toExponential()).indexOf("e"),i=t.slice(0,n);return[i.length>1?i[0]+i.slice(2):i,+t.slice(n+1)]}function Rt(t){return t=H(Math.
abs(t)),t?t[1]:NaN}function Bt(t,e){return function(n,i){for(var r=n.length,o=[],s=0,a=t[0],p=0;r>0&&a>0&&(p+a+1>i&&(a=Math.max(1,i-p)),o.push(n.substring(r-=a,
r+a)),!((p+=a+1)>i));)a=t[s=(s+1)%t.length];return o.reverse().join(e)}}function Dt(t){return function(e){return e.replace(/[0-9]/g,function(n){return t[+n]})}}
var Wt=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function Q(t){if(!(e=Wt.exec(t)))throw new Error("invalid format: "+t);var e;return new tt(
{fill:e[1],align:e[2],sign:e[3],symbol:e[4],zero:e[5],width:e[6],comma:e[7],precision:e[8]&&e[8].slice(1),trim:e[9],type:e[10]})}Q.prototype=tt.prototype;function tt(t){
this.fill=t.fill===void 0?" ":t.fill+"",this.align=t.align===void 0?">":t.align+"",this.sign=t.sign===void 0?"-":t.sign+"",this.symbol=t.symbol===void 0?"":t.symbol+
"",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,this.trim=!!t.trim,
this.type=t.type===void 0?"":t.type+""}tt.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?
"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function Ht(t){t:for(var e=t.
length,n=1,i=-1,r;n<e;++n)switch(t[n]){case".":i=r=n;break;case"0":i===0&&(i=n),r=n;break;default:if(!+t[n])break t;i>0&&(i=0);break}return i>0?t.slice(0,i)+t.slice(
r+1):t}var q;function qt(t,e){var n=H(t,e);if(!n)return q=void 0,t.toPrecision(e);var i=n[0],r=n[1],o=r-(q=Math.max(-8,Math.min(8,Math.floor(r/3)))*3)+1,s=i.length;
return o===s?i:o>s?i+new Array(o-s+1).join("0"):o>0?i.slice(0,o)+"."+i.slice(o):"0."+new Array(1-o).join("0")+H(t,Math.max(0,e+o-1))[0]}function xt(t,e){var n=H(
t,e);if(!n)return t+"";var i=n[0],r=n[1];return r<0?"0."+new Array(-r).join("0")+i:i.length>r+1?i.slice(0,r+1)+"."+i.slice(r+1):i+new Array(r-i.length+2).join("\
0")}var gt={"%":(t,e)=>(t*100).toFixed(e),b:t=>Math.round(t).toString(2),c:t=>t+"",d:It,e:(t,e)=>t.toExponential(e),f:(t,e)=>t.toFixed(e),g:(t,e)=>t.toPrecision(
e),o:t=>Math.round(t).toString(8),p:(t,e)=>xt(t*100,e),r:xt,s:qt,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(t).toString(16)};function wt(t){return t}
var yt=Array.prototype.map,vt=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function Ut(t){var e=t.grouping===void 0||t.thousands===void 0?
wt:Bt(yt.call(t.grouping,Number),t.thousands+""),n=t.currency===void 0?"":t.currency[0]+"",i=t.currency===void 0?"":t.currency[1]+"",r=t.decimal===void 0?".":t.
decimal+"",o=t.numerals===void 0?wt:Dt(yt.call(t.numerals,String)),s=t.percent===void 0?"%":t.percent+"",a=t.minus===void 0?"−":t.minus+"",p=t.nan===void 0?"N\
aN":t.nan+"";function x(h,d){h=Q(h);var u=h.fill,g=h.align,c=h.sign,b=h.symbol,w=h.zero,P=h.width,z=h.comma,L=h.precision,ft=h.trim,k=h.type;k==="n"?(z=!0,k="g"):
gt[k]||(L===void 0&&(L=12),ft=!0,k="g"),(w||u==="0"&&g==="=")&&(w=!0,u="0",g="=");var Ct=(d&&d.prefix!==void 0?d.prefix:"")+(b==="$"?n:b==="#"&&/[boxX]/.test(k)?
"0"+k.toLowerCase():""),Ft=(b==="$"?i:/[%p]/.test(k)?s:"")+(d&&d.suffix!==void 0?d.suffix:""),pt=gt[k],jt=/[defgprs%]/.test(k);L=L===void 0?6:/[gprs]/.test(k)?Math.
max(1,Math.min(21,L)):Math.max(0,Math.min(20,L));function dt(f){var C=Ct,S=Ft,F,ut,R;if(k==="c")S=pt(f)+S,f="";else{f=+f;var B=f<0||1/f<0;if(f=isNaN(f)?p:pt(Math.
abs(f),L),ft&&(f=Ht(f)),B&&+f==0&&c!=="+"&&(B=!1),C=(B?c==="("?c:a:c==="-"||c==="("?"":c)+C,S=(k==="s"&&!isNaN(f)&&q!==void 0?vt[8+q/3]:"")+S+(B&&c==="("?")":""),
jt){for(F=-1,ut=f.length;++F<ut;)if(R=f.charCodeAt(F),48>R||R>57){S=(R===46?r+f.slice(F+1):f.slice(F))+S,f=f.slice(0,F);break}}}z&&!w&&(f=e(f,1/0));var D=C.length+
f.length+S.length,N=D<P?new Array(P-D+1).join(u):"";switch(z&&w&&(f=e(N+f,N.length?P-S.length:1/0),N=""),g){case"<":f=C+f+S+N;break;case"=":f=C+N+f+S;break;case"\
^":f=N.slice(0,D=N.length>>1)+C+f+S+N.slice(D);break;default:f=N+C+f+S;break}return o(f)}return dt.toString=function(){return h+""},dt}function m(h,d){var u=Math.
max(-8,Math.min(8,Math.floor(Rt(d)/3)))*3,g=Math.pow(10,-u),c=x((h=Q(h),h.type="f",h),{suffix:vt[8+u/3]});return function(b){return c(g*b)}}return{format:x,formatPrefix:m}}
var W,T,Gt;Jt({thousands:",",grouping:[3],currency:["$",""]});function Jt(t){return W=Ut(t),T=W.format,Gt=W.formatPrefix,W}var et=T(".3~r"),Vt=T(".2~f"),Kt=T(".1e"),Xt="⁰¹²³⁴⁵⁶⁷⁸⁹",Yt=T(".6~r"),nt=T(".2f"),$e=T(".3f");function U(t){let e=[...String(Math.abs(t))].map(n=>Xt[Number(n)]).join("");return`10${t<0?"⁻":""}${e}`}function it(t){if(Number.isNaN(t))return"–";let e=Math.
abs(t);return e===0||e>=.001&&e<1e4?et(t):(t<0?"−":"")+rt(Math.log10(e))}function rt(t,e={floor:-1/0,ceiling:1/0}){if(Number.isNaN(t))return"–";if(t===-1/0)
return"0";if(t<e.floor)return`below 1.4 × ${U(-45)}: 0 in float32`;if(t>e.ceiling)return`above 3.4 × ${U(38)}: infinite in float32`;if(t>-3&&t<4)return et(10**
t);let n=Math.floor(t+1e-9);return`${Vt(10**(t-n))} × ${U(n)}`}function Mt(t){if(!Number.isFinite(t))return"not a number";let e=Math.abs(t);return e!==0&&(e>=1e5||
e<.001)?Kt(t).replace("e+","e").replace("e-","e−"):et(t)}var kt={solid:[],dash:[7,4],dot:[2,3],dashdot:[8,3,2,3]};function St(t){let e=getComputedStyle(t),n=e.color,i=o=>n.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/,`rgba($1,$2,$3,${o})`),r=e.getPropertyValue("--st-backgr\
ound-color").trim()||"#fff";return{font:e.fontFamily,text:n,page:r,grid:i(.13),axis:i(.35),muted:i(.6)}}function _t(t){let e=t.getContext("2d");if(!e)throw new Error(
"This browser draws no canvas.");return e}function $t(t){let e=window.devicePixelRatio||1,[n,i]=[t.clientWidth,t.clientHeight],[r,o]=[Math.round(n*e),Math.round(
i*e)];(t.width!==r||t.height!==o)&&Object.assign(t,{width:r,height:o});let s=_t(t);return s.setTransform(e,0,0,e,0,0),s.clearRect(0,0,n,i),{g:s,width:n,height:i}}function E(t,e,n,i,r){t.beginPath(),t.moveTo(e,n),t.lineTo(i,r),t.stroke()}function G(t,e,n,i,r,o=!0){t.beginPath(),t.arc(e,n,i,0,2*Math.PI),t.fillStyle=t.strokeStyle=r,t.lineWidth=1.5,o?t.fill():t.stroke()}var Zt="http://www.w3.org/2000/svg";function y(t,e){for(let[n,i]of Object.entries(e))typeof i=="function"?t.addEventListener(n,i):i===!1||i===null||i===void 0?t.
removeAttribute(n):t.setAttribute(n,i===!0?"":String(i));return t}function l(t,e={},...n){let i=y(document.createElement(t),e);return i.append(...n),i}function $(t,e={},...n){
let i=y(document.createElementNS(Zt,t),e);return i.append(...n),i}function v(t,e){t.textContent!==e&&(t.textContent=e)}var M=(t,e,n)=>Math.min(Math.max(t,e),n);var At=(t,e,n)=>t+(e-t)*n,A=t=>Math.floor(t+1e-9);var Qt={dot:({color:t})=>$("circle",{cx:13,cy:5,r:4,fill:t}),ring:({color:t})=>$("circle",{cx:13,cy:5,r:3.5,fill:"none",stroke:t,"stroke-width":1.5}),square:({color:t})=>$(
"rect",{x:9,y:1,width:8,height:8,fill:t}),arrow:({color:t})=>$("path",{d:"M9 1h8l-4 8z",fill:t}),line:({color:t,dash:e})=>{let n=kt[e].join(" ");return $("line",
{x2:26,y1:5,y2:5,stroke:t,"stroke-width":2.5,"stroke-dasharray":n})}};function Nt(t){let e=t.map(n=>l("span",{},$("svg",{viewBox:"0 0 26 10","aria-hidden":"true"},
Qt[n.mark](n)),n.name));return l("div",{class:"legend"},...e)}function Et(t,e){let n=e.sweeping?e.steps:A(e.at),i=`${t.symbol} = ${n}`,r=[e.sweeping?`ρ = ${nt(e.rho)}, ${i}`:i];for(let o of t.panels)o.kind==="strip"&&r.push(
ee(o,n)),o.kind==="lines"&&r.push(...te(o,n,e.shift));return r}function te(t,e,n){return t.series.filter(i=>i.spoken).map(i=>{let r=i.values[e]+(i.scales?e*n:0);
return`${i.name}: ${t.log?rt(r,t.limits):it(r)}`})}function ee(t,e){let n=t.columns-Math.max(e,1),i=0;for(let r=0;r<t.rows;r++)i+=t.values[r*t.columns+n];return`${t.
name} at t = ${n+1}: ${nt(i/t.rows)}`}var ne=.25,J=class{position=0;last=0;speed=1;playing=!1;constructor(e,n=()=>"runs",i=requestAnimationFrame){this.changed=e,this.state=n,this.nextFrame=i,this.before=
void 0,this.runs=0}play(){if(this.playing)return;this.position>=this.last&&(this.position=0),this.playing=!0,this.before=void 0,this.changed();let e=++this.runs;
this.#t(e)}pause(){this.playing=!1,this.changed()}toggle(){this.playing?this.pause():this.play()}go(e){this.playing=!1,this.position=M(e,0,this.last),this.changed()}back(){
this.go(Math.ceil(this.position)-1)}on(){this.go(Math.floor(this.position)+1)}reach(e,n=this.position){this.last=e,this.position=M(n,0,e),this.changed()}#t(e){let{
nextFrame:n}=this;n(i=>this.#e(i,e))}#e(e,n){let i=this.state();if(!(!this.playing||n!==this.runs)){if(i==="ended"){this.pause();return}if(i==="runs"){let r=Math.
min((e-(this.before??e))/1e3,ne);if(this.position=Math.min(this.position+r*this.speed,this.last),this.position>=this.last){this.pause();return}this.changed()}this.
before=e,this.#t(n)}}};var j={play:"M7 4v16l13-8z",pause:"M6 4h4v16H6zM14 4h4v16h-4z",back:"M18 5v14L9 12zM6 5h2.4v14H6z",on:"M6 5v14l9-7zM15.6 5H18v14h-2.4z",reset:"M12 5a7 7 0 1 1-6\
.7 9h2.2A5 5 0 1 0 12 7v3.5L6.5 6 12 1.5z"},I=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,ie=t=>$("svg",{viewBox:"0 0 24 24","aria-hidden":"true"},
$("path",{d:t})),ot=(t,e,n)=>l("button",{type:"button","aria-label":t,title:t,click:n},ie(e)),V=class{constructor({unit:e,speeds:n,speed:i},r){this.visible=!0,this.
timeline=new J(()=>{this.#t(),r()},()=>this.root.isConnected?this.visible?"runs":"waits":"ended");let{timeline:o}=this;o.speed=i,this.path=$("path"),this.word=l(
"span"),this.slider=l("input",{type:"range",min:0,step:1,"aria-label":e[0].toUpperCase()+e.slice(1),input:()=>o.go(this.slider.valueAsNumber),keydown:a=>this.#e(
a)});let s=l("select",{"aria-label":"Speed",title:"Speed",change:()=>o.speed=Number(s.value)},...n.map(a=>l("option",{value:a,selected:a===i},`${a} ${e}s/s`)));
this.buttons=l("div",{class:"buttons",keydown:a=>this.#n(a)},l("button",{type:"button",class:"play",click:()=>o.toggle()},$("svg",{viewBox:"0 0 24 24","aria-hid\
den":"true"},this.path),this.word),ot(`One ${e} back`,j.back,()=>o.back()),ot(`One ${e} on`,j.on,()=>o.on()),ot("Reset",j.reset,()=>o.go(0))),this.root=l("div",
{class:"transport"},this.buttons,this.slider,s),this.#t()}watch(e){new IntersectionObserver(i=>{this.visible=i[i.length-1].isIntersecting}).observe(e)}begin(){I()||
this.timeline.play()}describe(e){y(this.slider,{"aria-valuetext":e})}#t(){let{playing:e,position:n,last:i}=this.timeline;y(this.path,{d:e?j.pause:j.play}),v(this.
word,e?"Pause":"Play"),this.slider.max=String(i),this.slider.value=String(A(n))}#e(e){e.key===" "&&(e.preventDefault(),this.timeline.toggle())}#n(e){let{timeline:n}=this,
r=new Map([["ArrowLeft",()=>n.back()],["ArrowRight",()=>n.on()],["Home",()=>n.go(0)],["End",()=>n.go(n.last)]]).get(e.key);r&&(e.preventDefault(),r())}};var Tt="data-player-ahead",re=50,oe={unit:"step",speeds:[2,5,15,30,60],speed:15},se={label:"",symbol:"",steps:0,panels:[],sweep:null,handle:null,compact:!1,id:""},
K=class{scene=se;sweeping=!1;canvases=[];frames=[];#t="";#e=0;constructor(e,n,i=oe){this.kinds=e,this.equip=n,this.transport=new V(i,()=>this.draw()),this.sweepButton=
l("button",{type:"button",hidden:!0,"aria-pressed":"false",click:()=>this.#i(!this.sweeping)}),this.transport.root.append(this.sweepButton),this.panels=l("div",
{class:"panels"}),this.readout=l("output",{"aria-live":"polite"}),this.root=l("div",{class:"player",role:"group"},this.transport.root,this.panels,this.readout),
this.watcher=new ResizeObserver(()=>this.draw()),this.transport.watch(this.root)}get timeline(){return this.transport.timeline}rest(){this.timeline.pause(),document.
body.removeAttribute(Tt)}get ahead(){return this.sweeping}show(e){let n=this.scene.panels.length===0,i=JSON.stringify([e.handle!==null,e.panels.map(r=>[r.kind,r.
title,r.label,r.legend])]);this.scene=e,this.frames=[],y(this.root,{"aria-label":e.label}),this.root.classList.toggle("compact",e.compact),this.sweepButton.hidden=
!e.sweep,v(this.sweepButton,e.sweep?.label??""),i!==this.#t&&this.#r(),this.#t=i,this.sweeping&&!e.sweep?this.#i(!1):this.timeline.reach(this.#n()),n&&this.transport.
begin()}#n(){return this.sweeping&&this.scene.sweep?this.scene.sweep.shifts.length-1:this.scene.steps}#r(){this.watcher.disconnect(),this.canvases=this.scene.panels.
map(n=>l("canvas",{role:"img","aria-label":n.label}));let e=this.scene.panels.map((n,i)=>{let r=this.canvases[i],o=l("figcaption",{},n.title),s=l("figure",{class:`\
panel ${n.kind}`},o,Nt(n.legend),r),a=this.equip?.(this,n,i,r);return a&&s.append(a),s});this.panels.replaceChildren(...e);for(let n of this.canvases)this.watcher.
observe(n)}#i(e){let{timeline:n}=this;e&&!this.sweeping&&(this.#e=n.position),this.sweeping=e,y(this.sweepButton,{"aria-pressed":String(e)}),n.pause(),n.reach(this.#n(),
e?0:this.#e),e&&n.play()}moment(){let{sweep:e,steps:n}=this.scene,{position:i}=this.timeline,r=A(i);return this.sweeping&&e?{sweeping:!0,at:n,steps:n,shift:e.shifts[r],
rho:e.rhos[r]}:{sweeping:!1,at:I()?r:i,steps:n,shift:0,rho:Number.NaN}}draw(){if(!this.root.isConnected||this.scene.panels.length===0)return;let e=St(this.root),
n=this.moment();this.scene.panels.forEach((i,r)=>{let o=$t(this.canvases[r]);Math.min(o.width,o.height)>re&&(this.frames[r]=this.kinds[i.kind](o,e,i,n))}),(this.
scene.sweep||this.scene.handle)&&document.body.toggleAttribute(Tt,this.ahead),y(this.readout,{"aria-live":this.timeline.playing?"off":"polite"}),this.report(n)}report(e){
let n=Et(this.scene,e);this.transport.describe(n[0]),v(this.readout,n.join(" · "))}pixel(e,n,i){let r=this.frames[e];if(!r)return;let{offsetLeft:o,offsetTop:s}=this.
canvases[e];return{left:`${o+r.x(n)}px`,top:`${s+r.y(i)}px`}}};var ae=34,Ot=84,O={half:34,high:13};function lt(t,e){let n=A(t);return n===0?{t:-1,unit:-1}:{t:Math.floor((n-1)/e),unit:(n-1)%e}}function ht(t,e,n,i){let r=(t-44)/
n,o=M(r*.3,9,20);return Array.from({length:n},(s,a)=>({x:At(44+(a+.5)*r,t/2,i),top:ae,bottom:e-Ot,input:e-Ot+34,half:o}))}var st=({top:t,bottom:e},n,i)=>t+(n+.5)*
(e-t)/i;function zt(t,e,n,i,r){let{g:o,width:s,height:a}=t,p=ht(s,a,n.times,r),x=lt(i.at,n.units),m=Math.max(x.t,0);o.textAlign="center",o.textBaseline="middle",
r<1&&(o.globalAlpha=1-r,le(t,e,p),p.forEach((h,d)=>{d!==m&&Pt(t,e,n,h,d,x)})),r>0&&(o.globalAlpha=r,he(t,e,p[m])),o.globalAlpha=1,ce(t,n,p,x,r),Pt(t,e,n,p[m],m,
x)}function le({g:t},e,n){t.strokeStyle=t.fillStyle=e.muted,t.lineWidth=1.5,n.forEach((i,r)=>{let o=(i.top+i.bottom)/2,s=r?n[r-1].x+i.half:22;ct(t,s+2,o,i.x-i.half-
2,o)}),t.fillStyle=e.text,t.font=`12px ${e.font}`,t.fillText("h0 = 0",22,(n[0].top+n[0].bottom)/2-14)}function ct(t,e,n,i,r){E(t,e,n,i,r);let o=Math.atan2(r-n,i-
e);for(let s of[-.45,.45])E(t,i,r,i-7*Math.cos(o+s),r-7*Math.sin(o+s))}function he({g:t},e,n){let i=(n.top+n.bottom)/2,[r,o]=[n.x-n.half-52,n.x+n.half+52],s=n.bottom+
12;t.strokeStyle=t.fillStyle=e.muted,t.lineWidth=1.5,E(t,n.x+n.half+2,i,o,i),E(t,o,i,o,s),E(t,o,s,r,s),E(t,r,s,r,i),ct(t,r,i,n.x-n.half-2,i),t.fillStyle=e.page;
let a=o;t.fillRect(a-O.half,(i+s)/2-O.high,2*O.half,2*O.high),t.strokeRect(a-O.half,(i+s)/2-O.high,2*O.half,2*O.high),t.fillStyle=e.text,t.font=`12px ${e.font}`,
t.fillText("delay z⁻¹",a,(i+s)/2)}function ce({g:t},e,n,{t:i,unit:r},o){if(i<0)return;let{units:s,features:a,W:p,U:x,shades:m,most:h}=e,[d,u]=[n[i],st(n[i],r,
s)],g=c=>{t.strokeStyle=m[c<0?0:1],t.lineWidth=.6+3.4*M(Math.abs(c)/h,0,1)};t.globalAlpha=.85;for(let c=0;c<a;c++)g(p[r*a+c]),E(t,at(d,c,a),d.input-8,d.x,u);t.globalAlpha=
.85*(1-o);for(let c=0;i>0&&c<s;c++)g(x[r*s+c]),E(t,n[i-1].x,st(n[i-1],c,s),d.x,u);t.globalAlpha=1}var at=(t,e,n)=>t.x+((e+.5)/n-.5)*Math.min(2*t.half,12*n);function Pt({
g:t},e,n,i,r,o){let{units:s,features:a,x:p,h:x,names:m,shades:h,most:d}=n;t.strokeStyle=e.axis,t.lineWidth=1.2,t.strokeRect(i.x-i.half,i.top,2*i.half,i.bottom-i.
top);let u=M((i.bottom-i.top)/s/2-2,3,i.half-3),g=t.globalAlpha;for(let b=0;b<s;b++){let w=x[r*s+b],P=r<o.t||r===o.t&&b<=o.unit,z=st(i,b,s);G(t,i.x,z,u,e.page),
t.globalAlpha=g*(P?.15+.85*Math.abs(w):0),G(t,i.x,z,u,h[w<0?0:1]),t.globalAlpha=g,G(t,i.x,z,u,e.muted,!1)}let c=M(2*i.half/a-1,2,11);for(let b=0;b<a;b++){let w=p[r*
a+b];t.globalAlpha=g*M(Math.abs(w)/d,0,1),t.fillStyle=h[w<0?0:1],t.fillRect(at(i,b,a)-c/2,i.input-c/2,c,c),t.globalAlpha=g,t.strokeStyle=e.axis,t.strokeRect(at(
i,b,a)-c/2,i.input-c/2,c,c)}t.fillStyle=e.text,t.font=`600 12px ${e.font}`,t.fillText(`h${r+1}`,i.x,i.top-16),t.fillText(`x${r+1}`,i.x,i.input+20),t.font=`11px ${e.
font}`,t.fillText(m[r],i.x,i.input+38,2.9*i.half+8),t.strokeStyle=e.muted,t.lineWidth=1.5,ct(t,i.x,i.input-9,i.x,i.bottom+2)}var X=class{pinned=new Set;pointed;constructor(e,n){this.player=e,this.i=n;let i=2*this.panel.times;this.buttons=Array.from({length:i},(r,o)=>this.#t(o)),this.folds=
l("button",{type:"button",click:()=>e.refold()}),this.list=l("ul",{class:"pins"}),this.hint=l("p",{class:"pointed"}),this.root=l("div",{class:"over"},l("div",{class:"\
places"},...this.buttons),this.folds,this.hint,this.list)}get panel(){return this.player.scene.panels[this.i]}#t(e){let n=i=>()=>{this.pointed=i,this.#e()};return l(
"button",{type:"button",class:"vector","aria-pressed":"false",pointerenter:n(e),pointerleave:n(void 0),focus:n(e),blur:n(void 0),click:()=>{this.pinned.delete(e)||
this.pinned.add(e),this.#e()}})}#e(){let{vectors:e}=this.panel,n=this.pointed;v(this.hint,n===void 0?"Point at a vector for its numbers; press to pin it.":e[n].
text);let i=[...this.pinned].sort((r,o)=>r-o).map(r=>e[r].text);for(i.forEach((r,o)=>{o<this.list.children.length?v(this.list.children[o],r):this.list.append(l(
"li",{},r))});this.list.children.length>i.length;)this.list.lastChild?.remove();this.buttons.forEach((r,o)=>{y(r,{"aria-pressed":String(this.pinned.has(o)),"ari\
a-label":e[o].text})})}draw({at:e}){let{panel:n,player:i}=this,r=i.canvases[this.i],{times:o,units:s}=n,a=ht(r.clientWidth,r.clientHeight,o,i.fold),p=Math.max(lt(
e,s).t,0);this.buttons.forEach((x,m)=>{let h=m%o,{x:d,top:u,bottom:g,input:c,half:b}=a[h],[w,P]=m<o?[c-12,c+28]:[u-24,g];x.hidden=i.fold>0&&h!==p,Object.assign(
x.style,{left:`${r.offsetLeft+d-b-2}px`,top:`${r.offsetTop+w}px`,width:`${2*b+4}px`,height:`${P-w}px`})}),v(this.folds,i.fold>.5?"Unroll it over time":"Fold it \
into one cell"),this.#e()}};function Lt({values:t,rows:e,columns:n},i,r,o){let s=e.length*n.length;return t[(t.length>s?i*s:0)+r*n.length+o]}function fe({lit_rows:t,lit_columns:e},n,i,r){let[
o,s]=[t[n]??-1,e[n]??-1];return o===i&&(s<0||s===r)}function pe(t,e){let n=t.trim()?Number(t.trim().replace("−","-").replace(",",".")):Number.NaN;return Math.
abs(n)<=e?n:void 0}var Y=t=>Number.isNaN(t)?"":Mt(t),_=class{#t=new Map;constructor(e,n){this.player=e,this.i=n;let{rows:i,columns:r,limit:o,title:s,label:a}=this.
panel;this.cells=i.map((h,d)=>r.map((u,g)=>this.#e(o,h,u,d,g)));let p=r.some(Boolean)?[l("tr",{},l("td"),...r.map(h=>l("th",{scope:"col"},h)))]:[],x=i.map((h,d)=>l(
"tr",{},l("th",{scope:"row"},h),...this.cells[d])),m=l("table",{"aria-label":a},l("tbody",{},...p,...x));this.root=l("div",{class:"scroll",tabindex:0,role:"regi\
on","aria-label":`${s}, table`},m)}get panel(){return this.player.scene.panels[this.i]}#e(e,n,i,r,o){if(!e)return l("td");let s=l("input",{type:"text",inputmode:"\
decimal","aria-label":`${this.panel.name} ${n} ${i}`.trim(),change:()=>this.#n(s,r,o)});return l("td",{},s)}#n(e,n,i){let{panel:r,player:o}=this;o.send({name:r.
name,row:n,column:i,text:e.value}),pe(e.value,r.limit)===void 0?e.value=Y(Lt(r,0,n,i)):this.#t.set(e,o.scene.id)}draw({at:e}){let{panel:n,player:i}=this,r=A(e),
o=this.root.getRootNode();this.cells.forEach((s,a)=>{s.forEach((p,x)=>{let m=Lt(n,r,a,x),h=Number.isNaN(m)?0:M(Math.abs(m)/n.most,0,1);p.classList.toggle("lit",
fe(n,r,a,x));let d=`color-mix(in srgb, ${n.shades[m<0?0:1]} ${(45*h).toFixed(0)}%, transparent)`;p.style.background!==d&&y(p,{style:`background:${d}`});let u=p.
querySelector("input");u?o.activeElement!==u&&this.#t.get(u)!==i.scene.id&&(this.#t.delete(u),u.value!==Y(m)&&(u.value=Y(m))):v(p,Y(m))})})}};var de={unit:"step",speeds:[.5,1,2,5,15],speed:2},ue=700,Z=class extends K{send=()=>{};fold=0;parts=[];constructor(){super({unrolled:(e,n,i,r)=>zt(e,n,i,r,this.
fold),numbers:()=>{}},(e,n,i)=>e.add(n,i),de)}show(e){e.panels.length!==this.scene.panels.length&&(this.parts=[]),super.show(e)}add(e,n){let i=e.kind==="numbers"?
new _(this,n):new X(this,n);return this.parts[n]=i,i.root}draw(){if(super.draw(),!!this.root.isConnected)for(let e of this.parts)e?.draw(this.moment())}refold(){
let[e,n]=[this.fold,this.fold>.5?0:1];if(I()){this.fold=n,this.draw();return}let i,r=o=>{i??=o;let s=M((o-i)/ue,0,1);this.fold=e+(n-e)*s*s*(3-2*s),this.draw(),s<
1&&this.root.isConnected&&requestAnimationFrame(r)};requestAnimationFrame(r)}report(e){let[n]=this.scene.panels,i=n.moments[A(e.at)]??"";this.transport.describe(
i),v(this.readout,i)}};var vn=bt(()=>{let t=new Z;return{root:t.root,update({data:e,setTriggerValue:n}){t.send=i=>n("edited",i),t.show(mt(e))},rest:()=>t.rest()}});export{vn as default};
