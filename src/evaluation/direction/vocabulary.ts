// Made of words.tsv by scripts/direction-words.ts: not to be changed by hand.

/** The characters of all words, as the steps between their codes. */
export const SIGNS =
  "o:]-#%$&%R+##$/%'$#*%$$(#%B$#1#:$&$%#.%%$$%)'6,-##3#&$&.%#(#$(&K##&(%#D>$+#))D(&/F)C$-*/+4&&K&]2]3(%#$$&+$+%&)*,)#'''*.$#$('((%0;&#-&)#'&+'$'($,-)$6*K$####$'#$O.C3F#.)#&$#,#,'#(-&'#5E*$#&'##-*&*#2&##$0*(.0&02-,1B7.]J:]Z_*^$1%&(%#C+*,&+($$(%%%#+;*='%?6<#L39'<U];6%(+&/$*%(>#>,''^RSZ]#^4)#.$15#%+'$$%##**%%/(O$#%$0$%&;-%#$%(,2.H]B`/#%&'6#'@)#,'W##&&%'(+##$*)#(,](&($#)'(-',,#:%/1*)#%#4,/7JM,)#52';()OD=+H2OF^P$(4/*#-($2&$$##%(%(#3$$$#%)$#2**#%&%$##$'&(#$#:#'$/0#'55'+#%#-<#+5$#I#FJ39(,&B;#.(*#^2)%$%#(%)$*,/&%2,($6%/&&='$$*'#9#&]))6./,'@K9-,&4+$$%-(%%,#-%##&<$1):)?4.%5*$28##%#-=$3-P3PA^%^+a(#;&+$;#:2K#.3$#]%%5#((0'6(1/.2*4($+35;3.?###%(%#E<#%3+4*:.)0$,*#(%]Q&/4/)&9/%&?/'.-],];^<A$$(+Q.%(?*(O.2P%]E],M=10+)X)X[+]B&F#]&;]8_A+,#$26%>9$(6,2$]A)'509*2$S<$(#'##8&$&(%@]-%N]2,(*<)BY%],$^7&L;0N'#')&02#*%2%G],&)$1'V0''$,Y(?*%)@'$9,2^LP0W:GG$bJ$&#*&&#(#&')&(&2)*%,,#$,+'((9+*.B8]F&2$W*&$]/#&//9I/IAP#?]7%)4)':.%X%2]$<NJ@)$3.]17]+9:^7;_D]:]>#+37,X-^,]/]-]X.#6&%],8#%2E^>]%$$?%<^9_T]$#$&#&#$$($$$#$%$$##)&'*/*&%''%%$56L_5%#$###$###)%##('**$,&.)0'K2+'@&><aB(3+)35/%(+#%&%$##:(%###%%(%*(:(3&&JM9I]N''7.3]'(##$^Sg-*(;#C]-]R'##%$&#.<5#*4%4$'0?*LD0,+K((B$$`U#'$%6'S2#S]G:$0_M'$%'%0-3Rm<+/]+/RQ')";

/** Words by sense, as places of their characters; packed, since Excel waits for them. */
export const vocabulary = {
  act: "_09&.';$)-#*#)8$$#%#(#%($%%'&*#.,-$?+$*%.*$+$1*&.+#')(6&#*%##&$%(#$$$%%&((#$%%###%##'%''$&*;5'*%)$,5)''$$0++'$+5(%$%%$.3*%%+$&%)+##$%9(&&''&'=>%$-$#%%#&$#%#%%$##,(#)$7#$%($)#,('%/$(%$0,*##",
  bad: "^&0,)&;0)&$'4%-=%3'A(0#')(#.8*/H+#9$):6#3''.',/+$90$?)#.+.'#'($$$$#3&36(##$$$+4#<[%2#%#'3')%###$$+%=0$(&*$$+,-'%I*()%<)_@(%##&$$,#&-,&%'(&$'7$&#%#(%&A(##/##$.$#'+$#.)%'-$(*&1&&0'-61%.%')(#&&%$$##)+%$&#?'#'%&.'+5%#?##$'#+$)#&%*'#+0&#$#$$#.1*)(2(#*%()$'*%>#.$+#%##'7$#.'$#$$0&%,%?*($#+%#%&$$(%#$#)'$&&$&#$#$#.##&)%&($,#++#($'%l0'%a>aM$k'$c4$e#'_Cb$c)[$l)$R$_K$]B$`R$n,$]4$]A$m6$l0&^V`NfD$i*$n1$_#$]*$f)$i:$_1%GO%m$]@$@$n8$fZ%j(_K$nS$b0%_Mb#$fQ&^Hb:cH$^$$gE$lK$eN$g9$L$eE%eXL$_X$N$a5$fL$jJ$_.$h2$gW$e%$c1$m,$g<$]%$fV&_C'^%$m<%.a2%b@2$^N$`=%h.`$$_M%^/cO$kY$l2$mU$l5$dO$n.$`C$n7$cM$eH$lK$^W$_-$n,$^5$^.$bO$]S$hJ%GaY$mB&^A`'h'$e3$j,$iC&f#_5^&$_G$kH$.$eZ$b[$f4$^R&fWbFW$^N$`U%f5cR'G]Aa1^+$h9&`MdE^Y$f>$`($fP$fG$^N%`3c*$^N$gB$g>$k=$K$h5$i[$bK$g%$hI$cZ$hM$g7$^N%`KeV$d)&_&bJB-a>%XbZT+^M#]S,$bH$j%$gP%]*l)$d6$l0$f5$j6$h;$^U$^N&Ne6d+%f)bH$bK$gJ%f)'$k7$j8$hV$k;%_&fP$f'$_A$h,$bK%^;b)$nP$h2%_OgS$];$]B%`ObE%g<]K$i[%^Hh/$eX$m.$jF$^-%d=I$kV&]7`-g/$^E$kH$d5$d@$d0$d?$o,$mX%^NkT$o,&`[g0].$g<%_Nk1$nV$]O$l0&Gg@_>$bK$l0$^)$l0$nB$j($_M$gP%bIfB$o7V&`?h%nW&h(aGf.&k2^Wf.(^N`RnIf2n'&d6]Of.&bGeLa2&jBo8^N&bB^7f.)i9f1lMn'cJdA&a0aR_@&n>a3n'&kMn3lI&kMmLc6&nN]Y^N'nK`@gHgF'b(aK_8b3+i9f1lMn'j1_6cJdA'lGnPe&]I'd8^.bR^D&^>a%G&nF])l0&k6]S^N'i3i-gHgF(]'^-h(])n%']'d<h)_V&kM`:^/&kM`:j=&kMeB`:&kMmClI&kMiZl@&kM9c6'nLg[e9f#'b1^9fQlU&l5l.gZ&CiQm0'`A.h?l*'gHgFi3i-'lMh2bRi>&cZn0n:&]'o8^N&a1`N^N'fD]UgZ]'&jA])l0'`*_Xk7_V&kMhP^C&]R]>gZ&n4iYg>&gQhAh=&g#^E^;&kCh@a6'jQeC]1b/",
  event: "&b%`%]H,]$T]1#]1`/7Q`6$d4$_-%`<]<$h(%_-3$_-$_-$^-$_-#",
  fault:
    "3>Y`*]X]9]#]3$$]?^GXF=093-]-'=^A],8^@`D/^4]74(AK$`Z$iK%]'n+$_A$`B$h6$e+$kI$jW$c6$iK$e2']'_9#jL%fCa4$`<$fC*&n-^7`O&nNl#^2'dMl1+a>'dMl1j+k6'dMgLj+k6&dMlWlM&aVNb+",
  matter: "#&9e7bB$c6$R$f6#",
  cost: "%Sl$.^$4_LM?Z]D_4^,]/^0$iM$gZ$d5$e.$mZ$^-$iM$n($mZ$c9$iM(&bDc0lW&#(&'lHd:].]S&kK]Bf#'kK^IlWn(",
  time: "#,_BY]$^:S4^Y]?`K$e+$dA$e+$n:'d<eO(+$n?$dR%]9a#$nD&&b&l/e+&](n@dN&_Md6e+",
  use: "$jE5]YP+,(J;#]K]U]ER]2$1(P]*$k2$jL%_Vd.$gK$f5$jV$dG$`/$n$$d9$f@$f@$gA%f@]-$k)*f1&-]-<]UL$X$b-1'b&l/h)_V'h+l<e4dG&i$b1aZ)c1k4k2gR]-h)'d&Fe4dG']Q^Fc[b:'jPg+fQlU'^NhVjPg+&^MkPgR'l1dTe4dG'l1dT@nQ'`[c+@nQ'^C@e4dG&c1h(iV",
  handled: "#+^C`0],']=bNJ#%h&^($n3%_=^X$^I$^C$l.$l0$l5#",
  intake: "#%_/f1$h&$eN#",
  remedy:
    "#]F2Y'$-$0/)2'.:#&=E#$$;2@%+3G)#&$)'%%(')&(&.#*##(&?##<*#6=2)']/6%/&6<,$(+&(:$R.($;,05-)#.%2$1(6$b[%^Cf8$`R&`<eX]4$m=$d6&]>f3b>$j,$g$$nA&m<*T%]:j?$h$$j5$]>$b,$kK$d6&h&^9$%`,f($j?$_M&^I`<]7$nU$a+$kK$dH%d>^Z'^.aG(eN%hJaR$A$k3%]7m-$b<$nA$nA$bU$nA$_M$f,$eB&aLb&bL$cZ&_M]6e4$mM%]J^6&^Ia9^<&]7b[^,$]I&cUO]9$O(^-^/^Dc2[$eB$fA$N&f9]H`[%^NkN$f:,]BbO]E[](^6^[,]&%kW]P$d#$fH$f'&eNa@_0$nA$d#$f'%e7c+$_O$]7$kW$k3%_Oh[$mD']Gd(b%_A'^$YO`J$f'$l-%`:g?$P$^I$i4$m=(]B^-eF]$_/$^-$^9$]K$nA%_4bS)b<TI^%=`F$nB$n;%&]Va4.&lWg+^N",
  lasting:
    "'a;'^OfR4].)(^QC-]%]S]-LOI]1^LW]*P)e$]/&]4@bQ%fEc[%`Tc,$l($;$]$$d9$l>$^F$eB$^H%^-gW$fO$.$S%j0]:$gC#",
  paid: "&b8];aT/?^IB]+M?]//H$/aS$_.$d9$d6$bR$^H$m>$]5$N$^H$N$_6$`P%'^8]&lWn(&d5^-gZ",
  good: "#]U)$)$I/(#+*#)4'$+=#',#$$&%$/$-%&D'#*$$##$##+&$.)-$,IC-/%61#-%7#/]$:E/71:,%',>4%%%)*0(3'&,(00$>#'161'$.CB/$)#($jY&aE8_@$a)$a*)SPa&b:]W]H$M(`P4^A]<c*$T%]P`/$m($m>%](_L&dR^K];'^L^X_Xb$$c9$]&$_7$m'$h($dR$aG$k*$hC$nO%eLb+$eH%hQ_M$gP$G&]&^Jf5$kJ$mV$l2$e+%eF]$%_%aO%]6e/$]P%`;])$gB$a9$h$$kQ$_D$b=$iZ$_Q%`UfP$i)$f8$l5$G$^H&^Xg2^$%dR4$^<$cH$kV$`O$dT$bL$jP$_T$k6$m)&_A_/f5$d=$k(%iF7$]*$iD$`Z%_8aA$k,$aB$^($lM$j(%^'_U$a7$k(%kT($i2%8iP$mF$bB$kZ$`Z$fJ$hF$k,$gB$]6$dR$]5$nW$eE$eH$aZ$dT$h#$h-$]&$^H$aM$i[$`;A'm7eEcZd9']6h)lSf#&]6bH^N'c-e/gV^%'o0dIc-e/']Q^C`ReH&dRd<bB&i/`RbB&m@j/bB&]QaNbB&i1e<bB&dIjPg+(_3]Vh(jPg+'g$fEjPg+(h(gR`>eIbB&`>`L]))o0dIc-e/G.'f0n6c0lW(c5h&`+aT]&(kPmWb+b&iG&jWe:f5&_+m0mQ&mFjB^N'iE*G.'g$fE_.e$&b5_H^A&i@?^A&^+jI^A&]Q]6^A&bTdF^A",
  gain: "#LF##-='N+A308G5?0]$094&K(]$9#V3];=4>;4@'*$G^*>$dV%];lG$G$];$lU$^:$_1$fU$G$h,$_:$i$%lT%$f#$.$lW$];$F$]O$_J$f#%]OfO$hC$_V$e>$kM$lU$_V$^6$f7$d6$/$_V$_V(d5][-]G^F$_($d6%f5^W$^U$_I$_I+)_Q`XlWGc0lW&%$('hX_-j+lU'f0h(d5^-'d?jMd5^-'aB.h)h,'f0n6lWe.&.^Fn'",
  less: "&^*h0`(&,iI]1$fP$iL%hN].#",
  cap: "#'_8`D$f>$eZ$_8$^9$nW#",
  not: "%-d[##",
  none: "&dMeV(%e6]*$j.$e)#",
  plain:
    "#J]%7&/*2%P]A]%](B/8='/]@.:G%QE<]#9G3B'F;$%D*()%_AbC$e2$m0$lU$jB$g@$aD&^Nb#<&_Vd#^T$dL$jC$dQ$o'$hC$lU$@$a8%h&c-$f5$n;$g<&_9]$^2)_%]I]*]%^R:$][$hY$f5%d=`?$cC$lE$dH$n[&`9].i4$i($^8(Wa:]>a?`)$a?$d['f8]&&O$i.5&e-bRaO&-^HG'`A.]5nB&o#h)f5&dMa&^N&]>e0`)&m&o0g$&`*_XeQ&`*_Xi?&`*_Xm0&`*_XiO&eY_-m7&fY_V`&&]Yf0aB&dH`Bm,&]'d6]O&m?iZn(&aDb(^N",
  noun: "#]G.4%&'''0-2)&*5>#'*37+#$#D++,&&'+'&-&0;..:F,6$%($(>4#*./',C&92#,'%U#8356'#&9$')8B$//#)&0&C;B+-$8$nQ$iQ%_Gd<$_A$+$.$gR$bH$iB$_A$jF%bV_5$m0$`0$n@$]&$bW$e0&_G_1g0$dE$_V%^O]0$bX$f1$`F%eH^;%bVf5$b#$lF$^O$f0$]&%_Ve:$mV$]F$iG$mK$b4%G`N$mQ$f5$gB$aG$cW$R$h)$a#$f+$aS$e,$j[$eR$nQ$k[$])%f+C$k&$`B$]&$lW$h/$lF$n'$eS$^O$cW$_1$mQ$iW$i?$Z$L$aB$h%$k%$e,$_G$7%`;`1$cW$nV$bV$m0$f#%Gm<$f+$m3$m,$aX$hI$_G$o*%&kHd:e5&]QFm0",
  more: "$`8'+aU]A=$^Q$n0$e)$^Q#",
  done: "#H+A>C#9$Y#2&T?]5I2;818PJ7*'L](]B:G&7]@-$-=&B=i&$g>$h)$aW(]#`T]#cA1&^H_6g/$`J$l1$b;$j$$m1$U$cT$eO$e/&]5c&`I%gP^Q$F$d?$_=$l/$.$]U$m1$j$$^.$gB%]5hG$iU'_._/eQD$_V$^$$l'$<$]O$l>$l/%&mLa#m0&]O_NgZ",
  amount:
    "#1687$^.A]Q&])c1,)_)S$jH$_1$n@$nW$_7&j62_U$]($o8$iP$`K%^9^&$f#$Y$bB,']Q^Fh)m0'f(EL_1&m0fLn''_UeH`Rh('a4l6LeZ&n1l6n''lWGbDnW'nUiMlWn('jWgJ`8n0",
} as const;
