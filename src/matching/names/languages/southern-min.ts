// Hokkien and Teochew surnames as families in Southeast Asia spell them: from Tâi-lô to the English, Dutch and Spanish habits of spelling by ear
// (Tan, Teo, Tio, Goh, Khoo). Teochew ends in -ng and -k where Hokkien has -n and -t. Only surnames: given names there mix every system.
// References: Tâi-lô (Ministry of Education, Taiwan, 2006); R. Jones, "Chinese Names: The Traditions Surrounding the Use of Chinese Surnames and
// Personal Names" (1997), for the spellings of Malaysia and Singapore.

const INITIALS = spellings(
  'p=p,b ph=ph,p b=b,m m=m t=t,th th=th,t n=n l=l k=k,g kh=kh,k g=g,ng ng=ng h=h ts=ch,ts,tj,t,c tsh=ch,ts,tj,chh,s s=s,sh j=j,y,l =',
);
const FINALS = spellings(
  'a=a,ah ai=ai,ay au=au,ow,aw,ao am=am an=an,ang ang=ang ap=ap at=at,ak ak=ak ah=ah,a ann=a,ah ' +
    'e=e,eh,ay,ey,ei enn=e,eh,ay,ee eh=eh,ek,e i=i,ee,y inn=i,ee ih=ih,eet,ee ia=ia,ea,iah,eah iann=ia,iah,ea iah=iah,iak,eah ' +
    'iau=iau,iao,iaw,iow,eow,eo,iew iam=iam,iem ian=ian,ien,ean,iang iang=iang,eang iap=iap,eap iat=iat,iet,iak iak=iak im=im in=in,ing ing=eng,ing ip=ip it=it,ik ik=ek,ik ' +
    'io=io,eo,eoh,eow,iow ioh=ioh,eoh,iok,eok iong=iong,eong,iang iok=iok,eok iu=iu,iew,ew,ieu,eu iunn=iu,eo,eoh,io,iew,eow,iow,ioh ' +
    'o=o,oh,or,oe oo=oo,o,oh,ow,aw,ou oh=oh,ok ong=ong ok=ok op=op om=om onn=o,oh u=u,oo uh=uh un=un,oon,ung ut=ut,uk ' +
    'ua=ua,uah,wa uai=uai uan=uan,wan,uang uann=ua,uah,wa uang=uang uah=uah,uak uat=uat,uak ue=ue,uay,oey,uey,oi ueh=ueh,uek,ue ui=ui,wee,ooi,uy uinn=ui,ooi,wee m=m ng=ng,ung',
);

/** `tiunn` -> `teo`, `tio`, `tiew`, ... */
export function hokkienSpellings(syllable: string): string[] {
  const initial = /^(?:tsh|ts|ph|th|kh|ng(?=[aeiou])|[pbmtnlkghsj](?!$|g$))?/.exec(syllable)?.[0] ?? '';
  const finals = FINALS.get(syllable.slice(initial.length)) ?? [];
  const spelled = (INITIALS.get(initial) ?? []).flatMap((first) => finals.map((rest) => first + rest));
  return [...new Set(spelled.flatMap((one) => (initial === '' ? headless(one) : [one])))];
}

// Without a consonant before it, i and u are written as glides: Yap, Yeo, Wee, Ng.
function headless(spelled: string): string[] {
  if (/^i[aeou]/.test(spelled)) return [`y${spelled.slice(1)}`, spelled, `y${spelled}`];
  if (/^eo/.test(spelled)) return [`y${spelled}`, spelled];
  if (/^ew/.test(spelled)) return [`y${spelled}`];
  return /^u[aei]/.test(spelled) ? [`w${spelled.slice(1)}`, spelled] : [spelled];
}

function spellings(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    text.split(' ').map((entry) => {
      const [sound = '', ways = ''] = entry.split('=');
      return [sound, ways.split(',')];
    }),
  );
}
