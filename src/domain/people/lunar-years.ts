// The lunar years 1900 to 2100 of China and of Viet Nam, five characters of base 36 each: the day of the New Year after 19 January (bits 17 and up), the
// leap month (bits 13 to 16, 0 for none), and the months that have thirty days (bit 0 is the first month; the leap month follows the one it repeats).
// Facts of astronomy, computed once and compared with two published calendars by a test: China's after GB/T 33661-2017 (new moons and solar terms on
// China's clock, UTC+8), Viet Nam's by the same rules on its own clock (UTC+7, by decision 121-CP of 8 August 1967), which parts them by a day in
// some years and by a month in 1985.

export const FIRST_LUNAR_YEAR = 1900;
export const LAST_LUNAR_YEAR = 2100;
export const YEAR_WIDTH = 5;

export const CHINESE_YEARS =
  '0z8pe2f4nm1k9lx0t3d626p1n1909n0hoba1y9gq13e5508wnm1pufm0w3s52cc9x1emh70knmz212251663v0bnft1sotl11wuq' +
  '2hz821k9b90qb0t26pue1brue0ev911y9qs13esp0br821pvv60w10m29hyj1emhj0kn92213ru18zis0enk91snk90z2c32f5ar' +
  '1k7qj0nl2323wrx1bsdm0hphx1yap013e4p08xar1pv2t0tfsd29hyu1emjx0ngyy212nm167qd0eqfe1vhvu0z6ad2cc5z1k7rq' +
  '0qe9h23wt11bsnm0hmzp1ybad13d56067pz1n1y30w8yi29i0a1emp50nhaq23wwi1678l0c28b1so5n0z8a32calp1henh0qeeh' +
  '26qi11btzm0hput1yazp158b12hydy1n0dy0t6et29iad1enc90niqa23xjm190rq0btjq1pv130z8ba2f3ve1hexh0qabt26p8p' +
  '1bslv0ev571vga310kt708w9m1n0x60th052ccdg1hft50kosz213md166250bzxp1pv3p0zesq2f4cy1k9et0qhxm26qfe1btsl' +
  '0hoa61vgba10kvp08wc21puc20t86d29icl1elor0km1j1yawb1663e0btna1sodl0zrrm2f5g21k8x10qhcb23wp718z3f0eycb' +
  '1vgdp10l0q08xg21pvo20wahx29jj91emhh0knn1212gm13d110bu7e1sp1l123de2f6361k9ba0qe6u23wpj18z4m0esb91vgph' +
  '13dc9068431n15f0tfsb29hyj1btcr0knru212lm167ad0c2fe1socq0z9g52f5at1help0nl4d23ws51bsfe0et9h1vhyd13eiy' +
  '0940l1n2c60tglq29hzq1emk50knua212vm167xh0etsa1pua30wdjr2cazv1hemz0nl5i23wx61bsr60hoo51vhhh10kuj062zf' +
  '1n0rv';

export const VIETNAMESE_YEARS =
  '0z8pe2f4nm1k9lx0t3d626p1n1909n0hobe1y9gq13e5508wnm1pufm0w3s52cc9x1emh70knmz212251663v0bnft1sotl11wuq' +
  '2hz821k9b90qb0t26pue1btfa0hodw1y9qs13esp0br821pvv60w10m29hyj1emhj0kn92213ru18zis0enk91snk90z2c32f5ar' +
  '1k7qj0nl2323wrx1bsdm0hphx1yap013e4p08xar1pv2t0tfsd29hyu1emjx0ngyy212nm167qd0eqfe1vhvu0z6ad2cc5z1k7rq' +
  '0qe9h23wt11bsnm0hmzp1ybad13d56067pz1n0d70tcnv26ovf1emp50nhaq23wwi1678l0c30r1so5p0z8a32calp1hep90qeei' +
  '26qi11btzm0hput1yazp13dxx062zx1n0s60tcqd29iad1end50niqa23xjm190rq0btjq1pv130z8eu2f4a21hfth0qabt26p8p' +
  '1bslv0ev571vga310kt708w9m1n0x60tdut29j8l1hg7d0kot1213md166250bzxp1pv3p0zesq2f4cy1k9et0qhxm26qmi1btsm' +
  '0hp2m1vgba10kvp08wc21puc20t86d29icl1elor0km1j1y9bf13cyj0btne1sodm0zrrm2f5hu1k8x10qhcb23wp918z3h0ez4r' +
  '1vgdp10l2i08xg21pvo20wahx29jj91emhh0knn1212gm13d850bu7e1sp1m1207m2ccyb1k9be0qe6u23wpn18z8a0et3p1vhhx' +
  '13dca068431n1xv0tfsb29hyj1btej0knru212lm167ad0c2fe1soqy0z9g52f5p11hfe50nl4d23ws51bsfe0etnp1vi5h13eiy' +
  '094451n2c60tgly29hzq1emk50ko1g212vo167xh0etu21pua30wf4n2cazv1hfff0nl5m23wx61bsr80hoo51vhhh10kuj0633f' +
  '1n0rx';
