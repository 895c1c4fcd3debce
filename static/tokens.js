/* Made by frontend/build.js. sources 4de3dd8ca8353352e73970bc72060be1d559dc4e01b9ba212ff628bb6bbfaea0 bundle 55e199fe6d82435c2daa2f75445b4e99955cce73a7679833af15253a00987b19 */
function st(i){let t=new WeakMap;return e=>{let n=e.parentElement,r=t.get(n);(!r||!n.contains(r.root))&&(r=i(),t.set(n,r),n.append(r.root));let s=r,{data:o}=e;return s.
update(Array.isArray(o)?{...e,data:o[0]}:e),()=>{s.root.isConnected||s.rest()}}}var yt="http://www.w3.org/2000/svg";function u(i,t){for(let[e,n]of Object.entries(t))typeof n=="function"?i.addEventListener(e,n):n===!1||n===null||n===void 0?i.
removeAttribute(e):i.setAttribute(e,n===!0?"":String(n));return i}function a(i,t={},...e){let n=u(document.createElement(i),t);return n.append(...e),n}function w(i,t={},...e){
let n=u(document.createElementNS(yt,i),t);return n.append(...e),n}function k(i,t){i.textContent!==t&&(i.textContent=t)}var S=(i,t,e)=>Math.min(Math.max(i,t),e);var B=i=>Math.floor(i+1e-9);function Mt(i){return Math.abs(i=Math.round(i))>=1e21?i.toLocaleString("en").replace(/,/g,""):i.toString(10)}function D(i,t){if(!isFinite(i)||i===0)return null;
var e=(i=t?i.toExponential(t-1):i.toExponential()).indexOf("e"),n=i.slice(0,e);return[n.length>1?n[0]+n.slice(2):n,+i.slice(e+1)]}function kt(i){return i=D(Math.
abs(i)),i?i[1]:NaN}function St(i,t){return function(e,n){for(var r=e.length,s=[],o=0,l=i[0],g=0;r>0&&l>0&&(g+l+1>n&&(l=Math.max(1,n-g)),s.push(e.substring(r-=l,
r+l)),!((g+=l+1)>n));)l=i[o=(o+1)%i.length];return s.reverse().join(t)}}function $t(i){return function(t){return t.replace(/[0-9]/g,function(e){return i[+e]})}}
var Lt=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function Z(i){if(!(t=Lt.exec(i)))throw new Error("invalid format: "+i);var t;return new J(
{fill:t[1],align:t[2],sign:t[3],symbol:t[4],zero:t[5],width:t[6],comma:t[7],precision:t[8]&&t[8].slice(1),trim:t[9],type:t[10]})}Z.prototype=J.prototype;function J(i){
this.fill=i.fill===void 0?" ":i.fill+"",this.align=i.align===void 0?">":i.align+"",this.sign=i.sign===void 0?"-":i.sign+"",this.symbol=i.symbol===void 0?"":i.symbol+
"",this.zero=!!i.zero,this.width=i.width===void 0?void 0:+i.width,this.comma=!!i.comma,this.precision=i.precision===void 0?void 0:+i.precision,this.trim=!!i.trim,
this.type=i.type===void 0?"":i.type+""}J.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?"0":"")+(this.width===void 0?
"":Math.max(1,this.width|0))+(this.comma?",":"")+(this.precision===void 0?"":"."+Math.max(0,this.precision|0))+(this.trim?"~":"")+this.type};function zt(i){t:for(var t=i.
length,e=1,n=-1,r;e<t;++e)switch(i[e]){case".":n=r=e;break;case"0":n===0&&(n=e),r=e;break;default:if(!+i[e])break t;n>0&&(n=0);break}return n>0?i.slice(0,n)+i.slice(
r+1):i}var I;function Et(i,t){var e=D(i,t);if(!e)return I=void 0,i.toPrecision(t);var n=e[0],r=e[1],s=r-(I=Math.max(-8,Math.min(8,Math.floor(r/3)))*3)+1,o=n.length;
return s===o?n:s>o?n+new Array(s-o+1).join("0"):s>0?n.slice(0,s)+"."+n.slice(s):"0."+new Array(1-s).join("0")+D(i,Math.max(0,t+s-1))[0]}function ot(i,t){var e=D(
i,t);if(!e)return i+"";var n=e[0],r=e[1];return r<0?"0."+new Array(-r).join("0")+n:n.length>r+1?n.slice(0,r+1)+"."+n.slice(r+1):n+new Array(r-n.length+2).join("\
0")}var at={"%":(i,t)=>(i*100).toFixed(t),b:i=>Math.round(i).toString(2),c:i=>i+"",d:Mt,e:(i,t)=>i.toExponential(t),f:(i,t)=>i.toFixed(t),g:(i,t)=>i.toPrecision(
t),o:i=>Math.round(i).toString(8),p:(i,t)=>ot(i*100,t),r:ot,s:Et,X:i=>Math.round(i).toString(16).toUpperCase(),x:i=>Math.round(i).toString(16)};function ht(i){return i}
var lt=Array.prototype.map,dt=["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];function Nt(i){var t=i.grouping===void 0||i.thousands===void 0?
ht:St(lt.call(i.grouping,Number),i.thousands+""),e=i.currency===void 0?"":i.currency[0]+"",n=i.currency===void 0?"":i.currency[1]+"",r=i.decimal===void 0?".":i.
decimal+"",s=i.numerals===void 0?ht:$t(lt.call(i.numerals,String)),o=i.percent===void 0?"%":i.percent+"",l=i.minus===void 0?"−":i.minus+"",g=i.nan===void 0?"N\
aN":i.nan+"";function c(d,x){d=Z(d);var M=d.fill,$=d.align,b=d.sign,A=d.symbol,C=d.zero,V=d.width,Y=d.comma,L=d.precision,et=d.trim,f=d.type;f==="n"?(Y=!0,f="g"):
at[f]||(L===void 0&&(L=12),et=!0,f="g"),(C||M==="0"&&$==="=")&&(C=!0,M="0",$="=");var bt=(x&&x.prefix!==void 0?x.prefix:"")+(A==="$"?e:A==="#"&&/[boxX]/.test(f)?
"0"+f.toLowerCase():""),vt=(A==="$"?n:/[%p]/.test(f)?o:"")+(x&&x.suffix!==void 0?x.suffix:""),it=at[f],wt=/[defgprs%]/.test(f);L=L===void 0?6:/[gprs]/.test(f)?Math.
max(1,Math.min(21,L)):Math.max(0,Math.min(20,L));function nt(h){var z=bt,m=vt,E,rt,O;if(f==="c")m=it(h)+m,h="";else{h=+h;var R=h<0||1/h<0;if(h=isNaN(h)?g:it(Math.
abs(h),L),et&&(h=zt(h)),R&&+h==0&&b!=="+"&&(R=!1),z=(R?b==="("?b:l:b==="-"||b==="("?"":b)+z,m=(f==="s"&&!isNaN(h)&&I!==void 0?dt[8+I/3]:"")+m+(R&&b==="("?")":""),
wt){for(E=-1,rt=h.length;++E<rt;)if(O=h.charCodeAt(E),48>O||O>57){m=(O===46?r+h.slice(E+1):h.slice(E))+m,h=h.slice(0,E);break}}}Y&&!C&&(h=t(h,1/0));var F=z.length+
h.length+m.length,v=F<V?new Array(V-F+1).join(M):"";switch(Y&&C&&(h=t(v+h,v.length?V-m.length:1/0),v=""),$){case"<":h=z+h+m+v;break;case"=":h=z+v+h+m;break;case"\
^":h=v.slice(0,F=v.length>>1)+z+h+m+v.slice(F);break;default:h=v+z+h+m;break}return s(h)}return nt.toString=function(){return d+""},nt}function p(d,x){var M=Math.
max(-8,Math.min(8,Math.floor(kt(x)/3)))*3,$=Math.pow(10,-M),b=c((d=Z(d),d.type="f",d),{suffix:dt[8+M/3]});return function(A){return b($*A)}}return{format:c,formatPrefix:p}}
var T,y,At;Pt({thousands:",",grouping:[3],currency:["$",""]});function Pt(i){return T=Nt(i),y=T.format,At=T.formatPrefix,T}var Vt=y(".3~r"),Yt=y(".2~f"),Zt=y(".1e");var Jt=y(".6~r"),P=y(".2f"),ct=y(".3f");function N(i,t=2){let e=y(`+.${t}f`)(i);return/[1-9]/.test(e)?e:e.replace("−","+")}var pt={pad:"padding",start:"start of the review",unknown:"not in the vocabulary",cut:"cut off: not read"},H="↵";function Q({text:i,kind:t},e){return i[e]===H?
`${H} line break, read as the word br`:(t[e]==="pad"||t[e]==="start"?pt[t[e]]:void 0)??i[e]}var ut=(i,t)=>i[t]===H&&i[t+1]!==H&&t+1<i.length;function jt({scale:i},t){
return i==="signed"?N(t,3):i==="unit"?ct(t):P(t)}function G(i,t,e=", "){let n=i.kind[t],r=[Q(i,t)];(n==="unknown"||n==="cut")&&r.push(pt[n]??"");for(let s of i.
signals){let o=s.values[t];o!==null&&r.push(`${s.label} ${jt(s,o)}`)}return r.join(e)}function ft({scale:i,limit:t},e){return S(i==="probability"?2*e-1:e/t,-1,1)}
function mt({scale:i,limit:t}){return i==="probability"?["negative","positive"]:i==="signed"?[N(-t),N(t)]:["0",t.toFixed(0)]}function gt(i,t){let e=[];for(let n=0;n<
i;n++){let r=t.find(([s])=>s===n);e.push(r?r[2]:n),r&&(n=r[1])}return e}function xt(i,t,e){let n=i.find(([c])=>c===t)?.[1];if(!n)return t;let r=n.height/2,s=i.filter(
([,c])=>e*(c.top-n.top)>r);if(!s.length)return t;let o=Math.min(...s.map(([,c])=>e*c.top)),l=s.filter(([,c])=>Math.abs(e*c.top-o)<r),g=c=>Math.abs(c.left+c.width/
2-n.left-n.width/2);return l.reduce((c,p)=>g(p[1])<g(c[1])?p:c)[0]}var Ct=200,K=class{words=[];shown=[];active=0;chosen=null;mode="none";#t;#e;constructor(t,e){this.box=t,this.does=e,t.addEventListener("pointermove",n=>{let r=this.#i(
n);e.point(r),r!==void 0&&this.#t!==void 0&&this.#r(this.#t,r)}),t.addEventListener("pointerleave",()=>e.point(void 0)),t.addEventListener("pointerdown",n=>this.#n(
n)),t.addEventListener("keydown",n=>this.#o(n))}#i({target:t}){let e=t instanceof Element?t.closest(".word"):null,n=e?this.words.indexOf(e):-1;return n<0?void 0:
n}#n(t){let e=this.#i(t);if(e===void 0)return;if(this.does.reads()&&this.does.jump(e),this.active=e,this.mode==="none"){this.does.show();return}let n=this.mode===
"range",r=n&&t.shiftKey&&this.chosen?this.chosen[0]:e;this.#r(r,e),this.#t=n&&t.pointerType!=="touch"?r:void 0;let s=()=>{this.#t=void 0,this.does.report(0)};addEventListener(
"pointerup",s,{once:!0})}#r(t,e){this.chosen=[Math.min(t,e),Math.max(t,e)],this.active=e,this.does.show()}#o(t){let{shown:e}=this,n=e.indexOf(this.active),s=new Map(
[["ArrowRight",()=>e[Math.min(n+1,e.length-1)]],["ArrowLeft",()=>e[Math.max(n-1,0)]],["ArrowDown",()=>this.#s(1)],["ArrowUp",()=>this.#s(-1)],["Home",()=>e[0]],
["End",()=>e[e.length-1]],["Enter",()=>this.active]]).get(t.key);if(t.key===" "&&this.does.reads())this.does.toggle();else if(t.key==="Escape"&&this.chosen)this.
chosen=null,this.does.show(),this.does.report(0);else if(s&&e.length)this.#a(s(),t.shiftKey&&this.mode==="range");else return;t.preventDefault()}#s(t){return xt(
this.shown.map(e=>[e,this.words[e].getBoundingClientRect()]),this.active,t)}#a(t,e){this.#e=e?this.#e??this.active:void 0,this.does.reads()&&this.does.jump(t),this.
active=t,this.mode==="none"?this.does.show():(this.#r(this.#e??t,t),this.does.report(Ct)),this.reveal(t)}reveal(t){let e=this.box.getBoundingClientRect(),n=this.
words[t].getBoundingClientRect();(n.top<e.top||n.bottom>e.bottom)&&(this.box.scrollTop+=n.top-e.top-e.height/2)}};var Ot=.25,U=class{position=0;last=0;speed=1;playing=!1;constructor(t,e=()=>"runs",n=requestAnimationFrame){this.changed=t,this.state=e,this.nextFrame=n,this.before=
void 0,this.runs=0}play(){if(this.playing)return;this.position>=this.last&&(this.position=0),this.playing=!0,this.before=void 0,this.changed();let t=++this.runs;
this.#t(t)}pause(){this.playing=!1,this.changed()}toggle(){this.playing?this.pause():this.play()}go(t){this.playing=!1,this.position=S(t,0,this.last),this.changed()}back(){
this.go(Math.ceil(this.position)-1)}on(){this.go(Math.floor(this.position)+1)}reach(t,e=this.position){this.last=t,this.position=S(e,0,t),this.changed()}#t(t){let{
nextFrame:e}=this;e(n=>this.#e(n,t))}#e(t,e){let n=this.state();if(!(!this.playing||e!==this.runs)){if(n==="ended"){this.pause();return}if(n==="runs"){let r=Math.
min((t-(this.before??t))/1e3,Ot);if(this.position=Math.min(this.position+r*this.speed,this.last),this.position>=this.last){this.pause();return}this.changed()}this.
before=t,this.#t(e)}}};var j={play:"M7 4v16l13-8z",pause:"M6 4h4v16H6zM14 4h4v16h-4z",back:"M18 5v14L9 12zM6 5h2.4v14H6z",on:"M6 5v14l9-7zM15.6 5H18v14h-2.4z",reset:"M12 5a7 7 0 1 1-6\
.7 9h2.2A5 5 0 1 0 12 7v3.5L6.5 6 12 1.5z"},tt=()=>matchMedia("(prefers-reduced-motion: reduce)").matches,Rt=i=>w("svg",{viewBox:"0 0 24 24","aria-hidden":"true"},
w("path",{d:i})),_=(i,t,e)=>a("button",{type:"button","aria-label":i,title:i,click:e},Rt(t)),W=class{constructor({unit:t,speeds:e,speed:n},r){this.visible=!0,this.
timeline=new U(()=>{this.#t(),r()},()=>this.root.isConnected?this.visible?"runs":"waits":"ended");let{timeline:s}=this;s.speed=n,this.path=w("path"),this.word=a(
"span"),this.slider=a("input",{type:"range",min:0,step:1,"aria-label":t[0].toUpperCase()+t.slice(1),input:()=>s.go(this.slider.valueAsNumber),keydown:l=>this.#e(
l)});let o=a("select",{"aria-label":"Speed",title:"Speed",change:()=>s.speed=Number(o.value)},...e.map(l=>a("option",{value:l,selected:l===n},`${l} ${t}s/s`)));
this.buttons=a("div",{class:"buttons",keydown:l=>this.#i(l)},a("button",{type:"button",class:"play",click:()=>s.toggle()},w("svg",{viewBox:"0 0 24 24","aria-hid\
den":"true"},this.path),this.word),_(`One ${t} back`,j.back,()=>s.back()),_(`One ${t} on`,j.on,()=>s.on()),_("Reset",j.reset,()=>s.go(0))),this.root=a("div",{class:"\
transport"},this.buttons,this.slider,o),this.#t()}watch(t){new IntersectionObserver(n=>{this.visible=n[n.length-1].isIntersecting}).observe(t)}begin(){tt()||this.
timeline.play()}describe(t){u(this.slider,{"aria-valuetext":t})}#t(){let{playing:t,position:e,last:n}=this.timeline;u(this.path,{d:t?j.pause:j.play}),k(this.word,
t?"Pause":"Play"),this.slider.max=String(n),this.slider.value=String(B(e))}#e(t){t.key===" "&&(t.preventDefault(),this.timeline.toggle())}#i(t){let{timeline:e}=this,
r=new Map([["ArrowLeft",()=>e.back()],["ArrowRight",()=>e.on()],["Home",()=>e.go(0)],["End",()=>e.go(e.last)]]).get(t.key);r&&(t.preventDefault(),r())}};var Ft={unit:"word",speeds:[1,2,4,6,10,20],speed:6},X=class{order=[];values=[];places=new Map;#t=-1;#e;constructor(t){this.moved=t,this.transport=new W(Ft,()=>this.#i()),
this.number=a("div",{class:"number","aria-hidden":"true"}),this.track=a("div",{class:"track",role:"img"},a("div",{class:"bar"}),a("div",{class:"middle"})),this.
line=w("polyline",{class:"line"}),this.dot=a("div",{class:"dot","aria-hidden":"true"}),this.count=a("p",{class:"count"});let e=s=>a("span",{class:"end"},s),n=w(
"line",{class:"half",x1:0,x2:100,y1:50,y2:50}),r={viewBox:"0 0 100 100",preserveAspectRatio:"none","aria-hidden":"true"};this.root=a("div",{class:"reading",hidden:!0},
a("div",{class:"gauge"},e("negative"),this.track,e("positive"),this.number),a("div",{class:"path"},w("svg",r,n,this.line),this.dot),this.count,this.transport.root),
this.transport.watch(this.root)}get timeline(){return this.transport.timeline}update(t,e){this.#e=t,this.order=t.order,this.values=[t.before??.5,...t.order.map(
s=>t.signals[0].values[s]??Number.NaN)],this.places=new Map(t.order.map((s,o)=>[s,o+1])),this.#t=-1;let{timeline:n,order:r}=this;return e?n.reach(r.length):(n.playing&&
n.pause(),n.reach(r.length,tt()?r.length:0),this.transport.begin())}jump(t){let e=this.places.get(t);e!==void 0&&this.timeline.go(e)}#i(){u(this.count,{"aria-li\
ve":this.timeline.playing?"off":"polite"});let t=B(this.timeline.position);if(!this.#e||t===this.#t)return;this.#t=t,this.#n(t);let e=t?N(this.values[t]-this.values[t-
1]):"",n=t?Q(this.#e,this.order[t-1]):"",r=t?`Step ${t} of ${this.order.length}: “${n}” moved it by ${e}`:"Before the first word";k(this.count,r),this.transport.
describe(r),this.moved(t)}#n(t){let e=this.values[t],n=s=>100*s/this.order.length,r=this.values.slice(0,t+1).map((s,o)=>`${n(o)},${100-100*s}`);u(this.line,{points:r.
join(" ")}),this.root.classList.toggle("plus",e>=.5),this.root.classList.toggle("minus",e<.5),this.root.style.setProperty("--p",String(e)),Object.assign(this.dot.
style,{left:`${n(t)}%`,top:`${100-100*e}%`}),k(this.number,P(e)),u(this.track,{"aria-label":`Probability of positive: ${P(e)}`})}};var q=class{words=[];signal=0;data;setState=()=>{};#t;constructor(){this.signals=a("div",{class:"signals",role:"radiogroup","aria-label":"Colour the words by",hidden:!0}),
this.box=a("div",{class:"words",role:"listbox",tabindex:0}),this.tip=a("div",{class:"tip","aria-hidden":"true",hidden:!0}),this.readout=a("p",{class:"readout","\
aria-live":"polite"}),this.legend=a("div",{class:"legend"}),this.reader=new X(e=>this.#r(e));let t=a("div",{class:"columns"},this.box,this.reader.root);this.root=
a("div",{class:"strip"},this.signals,t,this.readout,this.tip,this.legend),this.choosing=new K(this.box,{reads:()=>this.data?.reading===!0,jump:e=>this.reader.jump(
e),toggle:()=>this.reader.timeline.toggle(),show:()=>this.#n(),point:e=>this.#s(e),report:e=>this.#o(e)})}rest(){this.reader.timeline.pause()}update({data:t,setStateValue:e}){
this.setState=e;let n=this.data;if(t.version===n?.version)return;let r=t.words===n?.words;t.shown!==n?.shown&&(this.signal=t.shown),this.data=t,this.choosing.mode=
t.choose,this.root.style.setProperty("--negative",t.colours[0]),this.root.style.setProperty("--positive",t.colours[1]),r||this.#e(t),this.signal=S(this.signal,0,
Math.max(0,t.signals.length-1)),this.#a(t),this.#i(t),this.reader.root.hidden=!t.reading,t.reading&&this.reader.update(t,r)}#e(t){let{text:e,kind:n,marks:r}=t;this.
words=e.map((p,d)=>{let x=n[d]==="pad"?"·":n[d]==="start"?"start":p,M=r[d]?[a("span",{class:"mark"},r[d])]:[],$=[a("span",{class:"text"},x),...M];return a("spa\
n",{class:`word ${n[d]}`,role:"option",id:`word-${d}`},...$)});let s=gt(e.length,t.folds),o=s.filter(p=>typeof p=="number"),l=o.find(p=>n[p]!=="cut"&&n[p]!=="pa\
d")??o[0]??0,g=t.chosen?.[0]??t.order[0]??l;Object.assign(this.choosing,{words:this.words,shown:o,chosen:t.chosen}),this.choosing.active=o.includes(g)?g:l,u(this.
box,{"aria-label":t.label,"aria-multiselectable":String(t.choose==="range")}),this.box.classList.toggle("choosing",t.choose!=="none");let c=s.flatMap(p=>typeof p!=
"number"?[a("span",{class:"fold"},p)]:ut(e,p)?[this.words[p],a("span",{class:"end-of-line"})]:[this.words[p]]);this.box.replaceChildren(...c),this.box.scrollTop=
0}#i(t){let e=t.signals[this.signal];this.words.forEach((n,r)=>{let s=e?.values[r]??null,o=s===null?0:ft(e,s),l=s!==null&&e.scale!=="unit";n.classList.toggle("m\
inus",l&&o<0),n.classList.toggle("plus",l&&o>=0),n.classList.toggle("amount",s!==null&&!l),n.style.setProperty("--v",Math.abs(o).toFixed(3)),u(n,{"aria-label":G(
t,r)})}),this.#h(t),this.#n()}#n(){let{active:t,chosen:e}=this.choosing,[n,r]=e??[1,0];this.words.forEach((s,o)=>{let l=o>=n&&o<=r;s.classList.toggle("chosen",l),
s.classList.toggle("active",o===t),u(s,{"aria-selected":String(l)})}),this.words.length&&u(this.box,{"aria-activedescendant":`word-${t}`}),!(!this.data||this.data.
reading)&&k(this.readout,e&&n===r?G(this.data,n," · "):"")}#r(t){let{places:e,order:n}=this.reader;this.words.forEach((r,s)=>{let o=e.get(s);r.classList.toggle(
"ahead",o!==void 0&&o>t),r.classList.toggle("now",o===t)}),this.choosing.active=n[Math.max(0,t-1)]??0,t&&this.choosing.reveal(this.choosing.active)}#o(t){if(!this.
data)return;clearTimeout(this.#t);let[e,n]=this.choosing.chosen??[-1,-1],r={words:this.data.words,first:e,last:n};this.#t=setTimeout(()=>this.setState("chosen",
r),t)}#s(t){let{tip:e}=this;if(e.hidden=t===void 0,t===void 0||!this.data)return;k(e,G(this.data,t,`
`));let n=this.words[t].getBoundingClientRect(),r=this.root.getBoundingClientRect(),s=S(n.left-r.left,0,Math.max(0,r.width-e.offsetWidth));Object.assign(e.style,
{top:`${n.bottom-r.top+6}px`,left:`${s}px`})}#a(t){this.signals.hidden=t.reading||t.signals.length<2;let e=t.signals.map((n,r)=>{let s=()=>{this.signal=r,this.#i(
t),this.setState("signal",n.label)},o=a("input",{type:"radio",name:"signal",checked:r===this.signal,change:s});return a("label",{},o,n.label)});this.signals.replaceChildren(
...e)}#h(t){let e=t.signals[this.signal],n=t.legend.map(([r,s])=>{if(r==="note")return a("span",{},s);let o=a("span",{class:"text"},r==="pad"?"·":"word");return a(
"span",{},a("span",{class:`word ${r}`},o),s)});if(e){let[r,s]=mt(e),o=a("i",{class:`scale ${e.scale==="unit"?"one":"two"}`});n.unshift(a("span",{},`${e.label}: ${r}`,
o,s))}this.legend.replaceChildren(...n)}};var ze=st(()=>new q);export{ze as default};
