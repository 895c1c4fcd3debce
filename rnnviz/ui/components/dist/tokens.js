/* Made by frontend/build.js. sources c6f82198cb3723adc91c172d07f5aa4099a858f0b4da59714abf1837192df055 bundle 388e8acf29c0aca10b831792d9036b75142b61dab7a877c8e99c6c6f7e4f57c9 */
function rt(i){let t=new WeakMap;return e=>{let n=e.parentElement,r=t.get(n);(!r||!n.contains(r.root))&&(r=i(),t.set(n,r),n.append(r.root));let o=r;return o.update(
e),()=>{o.root.isConnected||o.rest()}}}var vt="http://www.w3.org/2000/svg";function u(i,t){for(let[e,n]of Object.entries(t))typeof n=="function"?i.addEventListener(e,n):n===!1||n===null||n===void 0?i.
removeAttribute(e):i.setAttribute(e,n===!0?"":String(n));return i}function a(i,t={},...e){let n=u(document.createElement(i),t);return n.append(...e),n}function w(i,t={},...e){
let n=u(document.createElementNS(vt,i),t);return n.append(...e),n}function k(i,t){i.textContent!==t&&(i.textContent=t)}var S=(i,t,e)=>Math.min(Math.max(i,t),e);var T=i=>Math.floor(i+1e-9);function wt(i){return Math.abs(i=Math.round(i))>=1e21?i.toLocaleString("en").replace(/,/g,""):i.toString(10)}function D(i,t){if(!isFinite(i)||i===0)return null;
var e=(i=t?i.toExponential(t-1):i.toExponential()).indexOf("e"),n=i.slice(0,e);return[n.length>1?n[0]+n.slice(2):n,+i.slice(e+1)]}function yt(i){return i=D(Math.
abs(i)),i?i[1]:NaN}function Mt(i,t){return function(e,n){for(var r=e.length,o=[],s=0,l=i[0],g=0;r>0&&l>0&&(g+l+1>n&&(l=Math.max(1,n-g)),o.push(e.substring(r-=l,
r+l)),!((g+=l+1)>n));)l=i[s=(s+1)%i.length];return o.reverse().join(t)}}function kt(i){return function(t){return t.replace(/[0-9]/g,function(e){return i[+e]})}}
var St=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function Y(i){if(!(t=St.exec(i)))throw new Error("invalid format: "+i);var t;return new Z(
{fill:t[1],align:t[2],sign:t[3],symbol:t[4],zero:t[5],width:t[6],comma:t[7],precision:t[8]&&t[8].slice(1),trim:t[9],type:t[10]})}Y.prototype=Z.prototype;function Z(i){
this.fill=i.fill===void 0?" ":i.fill+"",this.align=i.align===void 0?">":i.align+"",this.sign=i.sign===void 0?"-":i.sign+"",this.symbol=i.symbol===void 0?"":i.symbol+
"",this.zero=!!i.zero,this.width=i.width===void 0?void 0:+i.width,this.comma=!!i.comma,this.precision=i.precision===void 0?void 0:+i.precision,this.trim=!!i.trim,
this.type=i.type===void 0?"":i.type+""}Z.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?
"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function $t(i){t:for(var t=i.
length,e=1,n=-1,r;e<t;++e)switch(i[e]){case".":n=r=e;break;case"0":n===0&&(n=e),r=e;break;default:if(!+i[e])break t;n>0&&(n=0);break}return n>0?i.slice(0,n)+i.slice(
r+1):i}var I;function zt(i,t){var e=D(i,t);if(!e)return I=void 0,i.toPrecision(t);var n=e[0],r=e[1],o=r-(I=Math.max(-8,Math.min(8,Math.floor(r/3)))*3)+1,s=n.length;
return o===s?n:o>s?n+new Array(o-s+1).join("0"):o>0?n.slice(0,o)+"."+n.slice(o):"0."+new Array(1-o).join("0")+D(i,Math.max(0,t+o-1))[0]}function ot(i,t){var e=D(
i,t);if(!e)return i+"";var n=e[0],r=e[1];return r<0?"0."+new Array(-r).join("0")+n:n.length>r+1?n.slice(0,r+1)+"."+n.slice(r+1):n+new Array(r-n.length+2).join("\
0")}var st={"%":(i,t)=>(i*100).toFixed(t),b:i=>Math.round(i).toString(2),c:i=>i+"",d:wt,e:(i,t)=>i.toExponential(t),f:(i,t)=>i.toFixed(t),g:(i,t)=>i.toPrecision(
t),o:i=>Math.round(i).toString(8),p:(i,t)=>ot(i*100,t),r:ot,s:zt,X:i=>Math.round(i).toString(16).toUpperCase(),x:i=>Math.round(i).toString(16)};function at(i){return i}
var ht=Array.prototype.map,lt=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function Lt(i){var t=i.grouping===void 0||i.thousands===void 0?
at:Mt(ht.call(i.grouping,Number),i.thousands+""),e=i.currency===void 0?"":i.currency[0]+"",n=i.currency===void 0?"":i.currency[1]+"",r=i.decimal===void 0?".":i.
decimal+"",o=i.numerals===void 0?at:kt(ht.call(i.numerals,String)),s=i.percent===void 0?"%":i.percent+"",l=i.minus===void 0?"−":i.minus+"",g=i.nan===void 0?"N\
aN":i.nan+"";function d(c,x){c=Y(c);var M=c.fill,$=c.align,b=c.sign,P=c.symbol,A=c.zero,q=c.width,V=c.comma,z=c.precision,tt=c.trim,f=c.type;f==="n"?(V=!0,f="g"):
st[f]||(z===void 0&&(z=12),tt=!0,f="g"),(A||M==="0"&&$==="=")&&(A=!0,M="0",$="=");var gt=(x&&x.prefix!==void 0?x.prefix:"")+(P==="$"?e:P==="#"&&/[boxX]/.test(f)?
"0"+f.toLowerCase():""),xt=(P==="$"?n:/[%p]/.test(f)?s:"")+(x&&x.suffix!==void 0?x.suffix:""),et=st[f],bt=/[defgprs%]/.test(f);z=z===void 0?6:/[gprs]/.test(f)?Math.
max(1,Math.min(21,z)):Math.max(0,Math.min(20,z));function it(h){var L=gt,m=xt,E,nt,O;if(f==="c")m=et(h)+m,h="";else{h=+h;var R=h<0||1/h<0;if(h=isNaN(h)?g:et(Math.
abs(h),z),tt&&(h=$t(h)),R&&+h==0&&b!=="+"&&(R=!1),L=(R?b==="("?b:l:b==="-"||b==="("?"":b)+L,m=(f==="s"&&!isNaN(h)&&I!==void 0?lt[8+I/3]:"")+m+(R&&b==="("?")":""),
bt){for(E=-1,nt=h.length;++E<nt;)if(O=h.charCodeAt(E),48>O||O>57){m=(O===46?r+h.slice(E+1):h.slice(E))+m,h=h.slice(0,E);break}}}V&&!A&&(h=t(h,1/0));var F=L.length+
h.length+m.length,v=F<q?new Array(q-F+1).join(M):"";switch(V&&A&&(h=t(v+h,v.length?q-m.length:1/0),v=""),$){case"<":h=L+h+m+v;break;case"=":h=L+v+h+m;break;case"\
^":h=v.slice(0,F=v.length>>1)+L+h+m+v.slice(F);break;default:h=v+L+h+m;break}return o(h)}return it.toString=function(){return c+""},it}function p(c,x){var M=Math.
max(-8,Math.min(8,Math.floor(yt(x)/3)))*3,$=Math.pow(10,-M),b=d((c=Y(c),c.type="f",c),{suffix:lt[8+M/3]});return function(P){return b($*P)}}return{format:d,formatPrefix:p}}
var B,y,Et;Nt({thousands:",",grouping:[3],currency:["$",""]});function Nt(i){return B=Lt(i),y=B.format,Et=B.formatPrefix,B}var Kt=y(".3~r"),Wt=y(".2~f"),Xt=y(".1e");var qt=y(".6~r"),j=y(".2f"),ct=y(".3f");function N(i,t=2){let e=y(`+.${t}f`)(i);return/[1-9]/.test(e)?e:e.replace("−","+")}var dt={pad:"padding",start:"start of the review",unknown:"not in the vocabulary",cut:"cut off: not read"};function J({text:i,kind:t},e){return(t[e]==="pad"||t[e]===
"start"?dt[t[e]]:void 0)??i[e]}function Pt({scale:i},t){return i==="signed"?N(t,3):i==="unit"?ct(t):j(t)}function H(i,t,e=", "){let n=i.kind[t],r=[J(i,t)];(n===
"unknown"||n==="cut")&&r.push(dt[n]??"");for(let o of i.signals){let s=o.values[t];s!==null&&r.push(`${o.label} ${Pt(o,s)}`)}return r.join(e)}function pt({scale:i,
limit:t},e){return S(i==="probability"?2*e-1:e/t,-1,1)}function ut({scale:i,limit:t}){return i==="probability"?["negative","positive"]:i==="signed"?[N(-t),N(t)]:
["0",t.toFixed(0)]}function ft(i,t){let e=[];for(let n=0;n<i;n++){let r=t.find(([o])=>o===n);e.push(r?r[2]:n),r&&(n=r[1])}return e}function mt(i,t,e){let n=i.find(
([d])=>d===t)?.[1];if(!n)return t;let r=n.height/2,o=i.filter(([,d])=>e*(d.top-n.top)>r);if(!o.length)return t;let s=Math.min(...o.map(([,d])=>e*d.top)),l=o.filter(
([,d])=>Math.abs(e*d.top-s)<r),g=d=>Math.abs(d.left+d.width/2-n.left-n.width/2);return l.reduce((d,p)=>g(p[1])<g(d[1])?p:d)[0]}var jt=200,G=class{words=[];shown=[];active=0;chosen=null;mode="none";#t;#e;constructor(t,e){this.box=t,this.does=e,t.addEventListener("pointermove",n=>{let r=this.#i(
n);e.point(r),r!==void 0&&this.#t!==void 0&&this.#r(this.#t,r)}),t.addEventListener("pointerleave",()=>e.point(void 0)),t.addEventListener("pointerdown",n=>this.#n(
n)),t.addEventListener("keydown",n=>this.#s(n))}#i({target:t}){let e=t instanceof Element?t.closest(".word"):null,n=e?this.words.indexOf(e):-1;return n<0?void 0:
n}#n(t){let e=this.#i(t);if(e===void 0)return;if(this.does.reads()&&this.does.jump(e),this.active=e,this.mode==="none"){this.does.show();return}let n=this.mode===
"range",r=n&&t.shiftKey&&this.chosen?this.chosen[0]:e;this.#r(r,e),this.#t=n&&t.pointerType!=="touch"?r:void 0;let o=()=>{this.#t=void 0,this.does.report(0)};addEventListener(
"pointerup",o,{once:!0})}#r(t,e){this.chosen=[Math.min(t,e),Math.max(t,e)],this.active=e,this.does.show()}#s(t){let{shown:e}=this,n=e.indexOf(this.active),o=new Map(
[["ArrowRight",()=>e[Math.min(n+1,e.length-1)]],["ArrowLeft",()=>e[Math.max(n-1,0)]],["ArrowDown",()=>this.#o(1)],["ArrowUp",()=>this.#o(-1)],["Home",()=>e[0]],
["End",()=>e[e.length-1]],["Enter",()=>this.active]]).get(t.key);if(t.key===" "&&this.does.reads())this.does.toggle();else if(t.key==="Escape"&&this.chosen)this.
chosen=null,this.does.show(),this.does.report(0);else if(o&&e.length)this.#a(o(),t.shiftKey&&this.mode==="range");else return;t.preventDefault()}#o(t){return mt(
this.shown.map(e=>[e,this.words[e].getBoundingClientRect()]),this.active,t)}#a(t,e){this.#e=e?this.#e??this.active:void 0,this.does.reads()&&this.does.jump(t),this.
active=t,this.mode==="none"?this.does.show():(this.#r(this.#e??t,t),this.does.report(jt)),this.reveal(t)}reveal(t){let e=this.box.getBoundingClientRect(),n=this.
words[t].getBoundingClientRect();(n.top<e.top||n.bottom>e.bottom)&&(this.box.scrollTop+=n.top-e.top-e.height/2)}};var Ct=.25,U=class{position=0;last=0;speed=1;playing=!1;constructor(t,e=()=>"runs",n=requestAnimationFrame){this.changed=t,this.state=e,this.nextFrame=n,this.before=
void 0,this.runs=0}play(){if(this.playing)return;this.position>=this.last&&(this.position=0),this.playing=!0,this.before=void 0,this.changed();let t=++this.runs;
this.#t(t)}pause(){this.playing=!1,this.changed()}toggle(){this.playing?this.pause():this.play()}go(t){this.playing=!1,this.position=S(t,0,this.last),this.changed()}back(){
this.go(Math.ceil(this.position)-1)}on(){this.go(Math.floor(this.position)+1)}reach(t,e=this.position){this.last=t,this.position=S(e,0,t),this.changed()}#t(t){let{
nextFrame:e}=this;e(n=>this.#e(n,t))}#e(t,e){let n=this.state();if(!(!this.playing||e!==this.runs)){if(n==="ended"){this.pause();return}if(n==="runs"){let r=Math.
min((t-(this.before??t))/1e3,Ct);if(this.position=Math.min(this.position+r*this.speed,this.last),this.position>=this.last){this.pause();return}this.changed()}this.
before=t,this.#t(e)}}};var C={play:"M7 4v16l13-8z",pause:"M6 4h4v16H6zM14 4h4v16h-4z",back:"M18 5v14L9 12zM6 5h2.4v14H6z",on:"M6 5v14l9-7zM15.6 5H18v14h-2.4z",reset:"M12 5a7 7 0 1 1-6\
.7 9h2.2A5 5 0 1 0 12 7v3.5L6.5 6 12 1.5z"},_=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,At=i=>w("svg",{viewBox:"0 0 24 24","aria-hidden":"true"},
w("path",{d:i})),Q=(i,t,e)=>a("button",{type:"button","aria-label":i,title:i,click:e},At(t)),K=class{constructor({unit:t,speeds:e,speed:n},r){this.visible=!0,this.
timeline=new U(()=>{this.#t(),r()},()=>this.root.isConnected?this.visible?"runs":"waits":"ended");let{timeline:o}=this;o.speed=n,this.path=w("path"),this.word=a(
"span"),this.slider=a("input",{type:"range",min:0,step:1,"aria-label":t[0].toUpperCase()+t.slice(1),input:()=>o.go(this.slider.valueAsNumber),keydown:l=>this.#e(
l)});let s=a("select",{"aria-label":"Speed",title:"Speed",change:()=>o.speed=Number(s.value)},...e.map(l=>a("option",{value:l,selected:l===n},`${l} ${t}s/s`)));
this.buttons=a("div",{class:"buttons",keydown:l=>this.#i(l)},a("button",{type:"button",class:"play",click:()=>o.toggle()},w("svg",{viewBox:"0 0 24 24","aria-hid\
den":"true"},this.path),this.word),Q(`One ${t} back`,C.back,()=>o.back()),Q(`One ${t} on`,C.on,()=>o.on()),Q("Reset",C.reset,()=>o.go(0))),this.root=a("div",{class:"\
transport"},this.buttons,this.slider,s),this.#t()}watch(t){new IntersectionObserver(n=>{this.visible=n[n.length-1].isIntersecting}).observe(t)}begin(){_()||this.
timeline.play()}describe(t){u(this.slider,{"aria-valuetext":t})}#t(){let{playing:t,position:e,last:n}=this.timeline;u(this.path,{d:t?C.pause:C.play}),k(this.word,
t?"Pause":"Play"),this.slider.max=String(n),this.slider.value=String(T(e))}#e(t){t.key===" "&&(t.preventDefault(),this.timeline.toggle())}#i(t){let{timeline:e}=this,
r=new Map([["ArrowLeft",()=>e.back()],["ArrowRight",()=>e.on()],["Home",()=>e.go(0)],["End",()=>e.go(e.last)]]).get(t.key);r&&(t.preventDefault(),r())}};var Ot={unit:"word",speeds:[1,2,4,6,10,20],speed:6},W=class{order=[];values=[];places=new Map;#t=-1;#e;constructor(t){this.moved=t,this.transport=new K(Ot,()=>this.#i()),
this.number=a("div",{class:"number","aria-hidden":"true"}),this.track=a("div",{class:"track",role:"img"},a("div",{class:"bar"}),a("div",{class:"middle"})),this.
line=w("polyline",{class:"line"}),this.dot=a("div",{class:"dot","aria-hidden":"true"}),this.count=a("p",{class:"count"});let e=o=>a("span",{class:"end"},o),n=w(
"line",{class:"half",x1:0,x2:100,y1:50,y2:50}),r={viewBox:"0 0 100 100",preserveAspectRatio:"none","aria-hidden":"true"};this.root=a("div",{class:"reading",hidden:!0},
a("div",{class:"gauge"},e("negative"),this.track,e("positive"),this.number),a("div",{class:"path"},w("svg",r,n,this.line),this.dot),this.count,this.transport.root),
this.transport.watch(this.root)}get timeline(){return this.transport.timeline}update(t,e){this.#e=t,this.order=t.order,this.values=[t.before??.5,...t.order.map(
o=>t.signals[0].values[o]??Number.NaN)],this.places=new Map(t.order.map((o,s)=>[o,s+1])),this.#t=-1;let{timeline:n,order:r}=this;return e?n.reach(r.length):(n.playing&&
n.pause(),n.reach(r.length,_()?r.length:0),this.transport.begin())}jump(t){let e=this.places.get(t);e!==void 0&&this.timeline.go(e)}#i(){u(this.count,{"aria-liv\
e":this.timeline.playing?"off":"polite"});let t=T(this.timeline.position);if(!this.#e||t===this.#t)return;this.#t=t,this.#n(t);let e=t?N(this.values[t]-this.values[t-
1]):"",n=t?J(this.#e,this.order[t-1]):"",r=t?`Step ${t} of ${this.order.length}: “${n}” moved it by ${e}`:"Before the first word";k(this.count,r),this.transport.
describe(r),this.moved(t)}#n(t){let e=this.values[t],n=o=>100*o/this.order.length,r=this.values.slice(0,t+1).map((o,s)=>`${n(s)},${100-100*o}`);u(this.line,{points:r.
join(" ")}),this.root.classList.toggle("plus",e>=.5),this.root.classList.toggle("minus",e<.5),this.root.style.setProperty("--p",String(e)),Object.assign(this.dot.
style,{left:`${n(t)}%`,top:`${100-100*e}%`}),k(this.number,j(e)),u(this.track,{"aria-label":`Probability of positive: ${j(e)}`})}};var X=class{words=[];signal=0;data;setState=()=>{};#t;constructor(){this.signals=a("div",{class:"signals",role:"radiogroup","aria-label":"Colour the words by",hidden:!0}),
this.box=a("div",{class:"words",role:"listbox",tabindex:0}),this.tip=a("div",{class:"tip","aria-hidden":"true",hidden:!0}),this.readout=a("p",{class:"readout","\
aria-live":"polite"}),this.legend=a("div",{class:"legend"}),this.reader=new W(e=>this.#r(e));let t=a("div",{class:"columns"},this.box,this.reader.root);this.root=
a("div",{class:"strip"},this.signals,t,this.readout,this.tip,this.legend),this.choosing=new G(this.box,{reads:()=>this.data?.reading===!0,jump:e=>this.reader.jump(
e),toggle:()=>this.reader.timeline.toggle(),show:()=>this.#n(),point:e=>this.#o(e),report:e=>this.#s(e)})}rest(){this.reader.timeline.pause()}update({data:t,setStateValue:e}){
this.setState=e;let n=this.data;if(t.version===n?.version)return;let r=t.words===n?.words;t.shown!==n?.shown&&(this.signal=t.shown),this.data=t,this.choosing.mode=
t.choose,this.root.style.setProperty("--negative",t.colours[0]),this.root.style.setProperty("--positive",t.colours[1]),r||this.#e(t),this.signal=S(this.signal,0,
Math.max(0,t.signals.length-1)),this.#a(t),this.#i(t),this.reader.root.hidden=!t.reading,t.reading&&this.reader.update(t,r)}#e(t){let{text:e,kind:n,marks:r}=t;this.
words=e.map((p,c)=>{let x=n[c]==="pad"?"·":n[c]==="start"?"start":p,M=r[c]?[a("span",{class:"mark"},r[c])]:[],$=[a("span",{class:"text"},x),...M];return a("spa\
n",{class:`word ${n[c]}`,role:"option",id:`word-${c}`},...$)});let o=ft(e.length,t.folds),s=o.filter(p=>typeof p=="number"),l=s.find(p=>n[p]!=="cut"&&n[p]!=="pa\
d")??s[0]??0,g=t.chosen?.[0]??t.order[0]??l;Object.assign(this.choosing,{words:this.words,shown:s,chosen:t.chosen}),this.choosing.active=s.includes(g)?g:l,u(this.
box,{"aria-label":t.label,"aria-multiselectable":String(t.choose==="range")}),this.box.classList.toggle("choosing",t.choose!=="none");let d=o.map(p=>typeof p=="\
number"?this.words[p]:a("span",{class:"fold"},p));this.box.replaceChildren(...d),this.box.scrollTop=0}#i(t){let e=t.signals[this.signal];this.words.forEach((n,r)=>{
let o=e?.values[r]??null,s=o===null?0:pt(e,o),l=o!==null&&e.scale!=="unit";n.classList.toggle("minus",l&&s<0),n.classList.toggle("plus",l&&s>=0),n.classList.toggle(
"amount",o!==null&&!l),n.style.setProperty("--v",Math.abs(s).toFixed(3)),u(n,{"aria-label":H(t,r)})}),this.#h(t),this.#n()}#n(){let{active:t,chosen:e}=this.choosing,
[n,r]=e??[1,0];this.words.forEach((o,s)=>{let l=s>=n&&s<=r;o.classList.toggle("chosen",l),o.classList.toggle("active",s===t),u(o,{"aria-selected":String(l)})}),
this.words.length&&u(this.box,{"aria-activedescendant":`word-${t}`}),!(!this.data||this.data.reading)&&k(this.readout,e&&n===r?H(this.data,n," · "):"")}#r(t){let{
places:e,order:n}=this.reader;this.words.forEach((r,o)=>{let s=e.get(o);r.classList.toggle("ahead",s!==void 0&&s>t),r.classList.toggle("now",s===t)}),this.choosing.
active=n[Math.max(0,t-1)]??0,t&&this.choosing.reveal(this.choosing.active)}#s(t){if(!this.data)return;clearTimeout(this.#t);let[e,n]=this.choosing.chosen??[-1,-1],
r={words:this.data.words,first:e,last:n};this.#t=setTimeout(()=>this.setState("chosen",r),t)}#o(t){let{tip:e}=this;if(e.hidden=t===void 0,t===void 0||!this.data)
return;k(e,H(this.data,t,`
`));let n=this.words[t].getBoundingClientRect(),r=this.root.getBoundingClientRect(),o=S(n.left-r.left,0,Math.max(0,r.width-e.offsetWidth));Object.assign(e.style,
{top:`${n.bottom-r.top+6}px`,left:`${o}px`})}#a(t){this.signals.hidden=t.reading||t.signals.length<2;let e=t.signals.map((n,r)=>{let o=()=>{this.signal=r,this.#i(
t),this.setState("signal",n.label)},s=a("input",{type:"radio",name:"signal",checked:r===this.signal,change:o});return a("label",{},s,n.label)});this.signals.replaceChildren(
...e)}#h(t){let e=t.signals[this.signal],n=t.legend.map(([r,o])=>{if(r==="note")return a("span",{},o);let s=a("span",{class:"text"},r==="pad"?"·":"word");return a(
"span",{},a("span",{class:`word ${r}`},s),o)});if(e){let[r,o]=ut(e),s=a("i",{class:`scale ${e.scale==="unit"?"one":"two"}`});n.unshift(a("span",{},`${e.label}: ${r}`,
s,o))}this.legend.replaceChildren(...n)}};var Me=rt(()=>new X);export{Me as default};
