// Made of words.tsv by scripts/direction-words.ts: not to be changed by hand.

/** The characters of all words, as the steps between their codes. */
export const SIGNS =
  "o9]-#%$&%R+##$/%'$#*%$*#%B$#1#:$&$%#.%%$$%)'6,-##3#&$&.%#(#$(&K##&(%#D>$+#))D(&/F)C$-*/+4&&K&]2]3(%#$$&+$+%&)*,)#'''*.$#$('((%0;&#-&)#'&+'$'($,-)$6*K$####$'#$O.C3F#.)#&$#,#,'#(-&'#5E*$#&'##-*&*#2&##$0*(.0&02-,1B7.]J:]Z_*^$1%&(%#C+*,&+($$(%%%#+;*='%?6<#L39'<U];6%(+&/$*%(>#>,''^RSZ]#^4)#.$15#%+'$$%##**%%/(O$#%$0$%&;-%#$%(,2.H]B`/#%&'6#'@)#,'W##&&%'(+##$*)#(,](&($#)'(-',,#:%/1*)#%#4,/7JM,)#52';()OD=+H2OF^P$(4/*#-($2&$$##%(%(#3$$$#%)$#2**#%&%$##$'&(#$#:#'$/0#'55'+#%#-<#+5$#I#FJ39(,&B;#.(*#^2)%$%#(%)$*,/&%2,($6%/&&='$$*'#9#&]))6./,'@K9-,&4+$$%-(%%,#-%##&<$1):)?4.%5*$28##%#-=$3-P3PA^%^+a(#;&+$;#:2K#.3$#]%%5#((0'6(1/.2*4($+35;3.?###%(%#E<#%3+4*:.)0$,*#(%]Q&/4/)&9/%&?/'.-],];^<A$$(+Q.%(?*(O.2P%]E],M=10+)X)X[+]B&F#]&;]8_A+,#$26%>9$(6,2$]A)'509*2$S<$(#'##8&$&(%@]-%N]2,(*<)BY%],$^7&L;0N'#')&02#*%2%G],&)$1'V0''$,Y(?*%)@'$9,2^LP0W:GG$bJ$&#*&&#(#&')&(&2)*%,,#$,+'((9+*.B8]F&2$W*&$]/#&//9I/IAP#?]7%)4)':.%X%2]$<NJ@)$3.]17]+9:^7;_D]:]>#+37,X-^,]/]-]X.#6&%],8#%2E^>]%$$?%<^9_T]$#$&#&#$$($$$#$%$$##)&'*/*&%''%%$56L_5%#$###$###)%##('**$,&.)0'K2+'@&><aB(3+)35/%(+#%&%$##:(%###%%(%*(:(3&&JM9I]N''7.3]'(##$^Sg-*(;#C]-]R'##%$&#.<5#*4%4$'0?*LD0,+K((B$$`U#'$%6'S2#S]G:$0_M'$%'%0-3Rm<+/]+/RQ')";

/** Words by sense, as places of their characters; packed, since Excel waits for them. */
export const vocabulary = {
  act: "_08&.';$)-#*#)8$$#%#(#%($%%'&*#.,-$?+$*%.*$+$1*&.+#')(6&#*%##&$%(#$$$%%&((#$%%###%##'%''$&*;5'*%)$,5)''$$0++'$+5(%$%%$.3*%%+$&%)+##$%9(&&''&'=>%$-$#%%#&$#%#%%$##,(#)$7#$%($)#,('%/$(%$0,*##",
  bad: "^&0+)&;0)&$'4%-=%3'A(0#')(#.8*/H+#9$):6#3''.',/+$90$?)#.+.'#'($$$$#3&36(##$$$+4#<[%2#%#'3')%###$$+%=0$(&*$$+,-'%I*()%<)_@(%##&$$+#&-,&%'(&$'7$&#%#(%&A(##/##$.$#'+$#.)%'-$(*&1&&0'-61%.%')(#&&%$$##)+%$&#?'#'%&.'+5%#?##$'#+$)#&%*'#+0&#$#$$#.1*)(2(#*%()$'*%>#.$+#%##'7$#.'$#$$0&%,%?*($#+%#%&$$(%#$#)'$&&$&#$#$#.##&)%&($,#++#($'%l/'%a=aM$k&$c3$d['_Bb$c)[$l($Q$_J$]A$`Q$n+$]3$]@$m5$l/&^U`NfD$i)$n0$^[$])$f($i9$_0%FO%m#]@$?$n7$fY%j'_K$nR$b/%_Lb#$fP&^Gb:cH$^#$gD$lJ$eM$g8$K$eD%eWL$_W$M$a4$fK$jI$_-$h1$gV$e$$c0$m+$g;$]$$fU&_B'^%$m;%.a1%b?2$^M$`<%h-`$$_L%^.cO$kX$l1$mT$l4$dN$n-$`B$n6$cL$eG$lJ$^V$_,$n+$^4$^-$bN$]R$hI%FaY$mA&^@`'h'$e2$j+$iB&e[_5^&$_F$kG$.$eY$bZ$f3$^Q&fVbFW$^M$`T%f4cR'F]Aa1^+$h8&`LdE^Y$f=$`'$fO$fF$^M%`2c*$^M$gA$g=$k<$J$h4$iZ$bJ$g$$hH$cY$hL$g6$^M%`JeV$d(&_%bJB-a=%XbZT+^M#]S,$bG$j$$gO%])l)$d5$l/$f4$j5$h:$^T$^M&Me6d+%f(bH$bJ$gI%f('$k6$j7$hU$k:%_%fP$f&$_@$h+$bJ%^:b)$nO$h1%_NgS$]:$]A%`NbE%g;]K$iZ%^Gh/$eW$m-$jE$^,%d<I$kU&]6`-g/$^D$kG$d4$d?$d/$d>$o+$mW%^MkT$o+&`Zg0].$g;%_Mk1$nU$]N$l/&Fg@_>$bJ$l/$^($l/$nA$j'$_L$gO%bHfB$o6V&`>h$nV&h'aFf-&k1^Vf-(^M`QnHf1n&&d5]Nf-&bFeKa1&jAo7^M&bA^6f-)i8f0lLn&cId@&a/aQ_?&n=a2n&&kLn2lH&kLmKc5&nM]X^M'nJ`?gGgE'b'aJ_7b2+i8f0lLn&j0_5cId@'lFnOe%]H'd7^-bQ^C&^=a$F&nE](l/&k5]R^M'i2i,gGgE(]&^,h'](n$']&d;h(_U&kL`9^.&kL`9j<&kLeA`9&kLmBlH&kLiYl?&kL8c5'nKgZe8e['b0^8fPlT&l4l-gY&BiPm/'`@.h>l)'gGgEi2i,'lLh1bQi=&cYn/n9&]&o7^M&a0`M^M'fC]TgY]&&j@](l/'`)_Wk6_U&kLhO^B&]Q]=gY&n3iXg=&gPh@h<&f[^D^:&kBh?a5'jPeB]0b.",
  event: "&b$`%]H,]#T]1#]1`/7Q`6$d3$_,%`;]<$h'%_,3$_,$_,$^,$_,#",
  fault:
    "3=Y`*]X]9]#]3$$]?^GXF=093-],'=^A],8^@`D/^4]74(AK$`Y$iJ%]&n+$_@$`A$h5$e*$kH$jV$c5$iJ$e1']&_9#jL%fBa4$`;$fB*&n,^6`N&nMk[^1'dLl0+a='dLl0j*k5'dLgKj*k5&dLlVlL&aUMb*",
  matter: "#&8e7bB$c5$Q$f5#",
  cost: "%Rl$.^#4_LM?Z]D_4^,]/^0$iL$gY$d4$e-$mY$^,$iL$n'$mY$c8$iL(&bCc/lV&#(&'lGd9]-]R&kJ]Ae['kJ^HlVn'",
  time: "#,_AY]$^:S4^Y]?`K$e*$d@$e*$n9'd;eO(+$n>$dQ%]8a#$nC&&b%l.e*&]'n?dM&_Ld5e*",
  use: "$jD5]XP+,(J;#]K]U]ER]2$1(P]*$k1$jK%_Ud.$gJ$f4$jU$dF$`.$n#$d8$f?$f?$g@%f?]-$k(*f0&-]-<]UL$W$b,1'b%l.h(_U'h*l;e3dF&i#b0aY)c0k3k1gQ],h('d%Ee3dF']P^EcZb9'jOg*fPlT'^MhUjOg*&^LkOgQ'l0dSe3dF'l0dS?nP'`Zc*?nP'^B?e3dF&c0h'iU",
  handled: "#+^B`0],']=bNJ#%h%^($n2%_<^X$^H$^B$l-$l/$l4#",
  intake: "#%_.f1$h%$eM#",
  remedy:
    "#]F2X'$-$0/)2'.:#&=E#$$;2@%+3G)#&$)'%%(')&(&.#*##(&?##<*#6=2)']/6%/&6<,$(+&(:$R.($;,05-)#.%2$1(6$bZ%^Bf8$`Q&`;eX]4$m<$d5&]=f3b>$j+$g#$n@&m;*T%]9j?$h#$j4$]=$b+$kJ$d5&h%^9$%`+f($j>$_L&^H`<]7$nT$a*$kJ$dG%d=^Z'^-aG(eN%hIaR$@$k2%]6m-$b;$n@$n@$bT$n@$_L$f+$eA&aKb&bL$cY&_L]6e4$mL%]I^6&^Ha9^<&]6b[^,$]H&cTO]9$N(^,^/^Dc2[$eA$f@$M&f8]H`[%^MkN$f9,]AbO]E[](^6^[,]&%kV]P$c[$fG$f&&eMa@_0$n@$c[$f&%e6c+$_N$]6$kV$k2%_Nh[$mC']Fd(b%_A'^#YO`J$f&$l,%`9g?$O$^H$i3$m<(]A^-eF]$_/$^,$^8$]J$n@%_3bS)b;TI^%=`F$nA$n:%&]Ua3.&lVg*^M",
  lasting:
    "'a:'^OfR4]-)(^QC-]%]S]-LOI]1^LW]*P)e#]/&]4@bQ%fDc[%`Sc,$l'$:$]#$d8$l=$^E$eA$^G%^,gW$fN$.$R%j/]:$gB#",
  paid: "&b7];aT/>^IB]+M?]//H$/aS$_-$d8$d5$bQ$^G$m=$]4$M$^G$M$_5$`O%'^7]%lVn'&d4^,gY",
  good: "#]U)$)$H/(#+*#)4'$+=#',#$$&%$/$-%&D'#*$$##$##+&$.)-$,IC-/%61#-%7#/]$:E/71:,%',>4%%%)*0(3'&,(00$>#'161'$.CB/$)#($jX&aD8_@$a($a))RPa&b:]W]H$L(`O4^A]<c*$S%]O`/$m'$m=%]'_L&dQ^K];'^K^X_Xb$$c8$]%$_6$m&$h'$dQ$aF$k)$hB$nN%eKb+$eG%hP_M$gO$F&]%^Jf5$kI$mU$l1$e*%eE]$%_$aO%]5e/$]O%`:])$gA$a8$h#$kP$_C$b<$iY$_P%`TfP$i($f7$l4$F$^G&^Wg2^$%dQ4$^;$cG$kU$`N$dS$bK$jO$_S$k5$m(&_@_/f5$d<$k'%iE7$])$iC$`Y%_7aA$k+$aA$^'$lL$j'%^&_U$a6$k'%kS($i1%7iP$mE$bA$kY$`Y$fI$hE$k+$gA$]5$dQ$]4$nV$eD$eG$aY$dS$g[$h,$]%$^G$aL$iZ$`:A'm6eDcYd8']5h(lRe[&]5bG^M'c,e.gU^$'o/dHc,e.']P^B`QeG&dQd;bA&i.`QbA&m?j.bA&]PaMbA&i0e;bA&dHjOg*(_2]Uh'jOg*'g#fDjOg*(h'gQ`=eHbA&`=`K]()o/dHc,e.F.'f/n5c/lV(c4h%`*aS]%(kOmVb*b%iF&jVe9f4&_*m/mP&mEjA^M'iD*F.'g#fD_-e#&b4_G^@&i?>^@&^*jH^@&]P]5^@&bSdE^@",
  gain: "#LE##-='N+A308G5?0]$094&K(]$9#V3];=4>;4@'*$G^*>$dU%]:lG$F$]:$lT$^9$_0$fT$F$h+$_9$i#%lS%$e[$.$lV$]:$E$]N$_I$e[%]NfO$hB$_U$e=$kL$lT$_U$^5$f6$d5$/$_U$_U(d4][-]G^F$_'$d5%f4^W$^T$_H$_H+)_P`WlVFc/lV&%$('hW_,j*lT'f/h'd4^,'d>jLd4^,'aA.h(h+'f/n5lVe-&.^En&",
  less: "&^)h0`(&,iH]1$fO$iK%hM].#",
  cap: "#'_7`D$f>$eY$_7$^8$nV#",
  not: "%-dZ##",
  none: "&dLeV(%e5]*$j-$e(#",
  plain:
    "#J]$7&/*2%P]A]%](B/8='/]@.:G%QE<]#9G3B'F;$%D*()%_@bC$e1$m/$lT$jA$g?$aC&^Mb#<&_Ud#^T$dK$jB$dP$o&$hB$lT$?$a7%h%c-$f4$n:$g;&_8]$^2)_$]I]*]%^R:$]Z$hX$f4%d<`?$cB$lD$dG$nZ&`8].i4$i'$^7(Va:]>a?`)$a>$dZ'f7]&&O$i-5&e,bQaN&-^GF'`@.]4nA&n[h(f4&dLa%^M&]=e/`(&m%o/g#&`)_WeP&`)_Wi>&`)_Wm/&`)_WiN&eX_,m6&fX_U`%&]Xf/aA&dG`Am+&]&d5]N&m>iYn'&aCb'^M",
  noun: "#]G.3%&'''0-2)&*5>#'*37+#$#D++,&&'+'&-&0;..:F,6$%($(>4#*./',C&92#,'%U#8356'#&9$')8B$//#)&0&C;B+-$7$nP$iP%_Fd<$_@$+$.$gQ$bG$iA$_@$jE%bU_5$m/$`/$n?$]%$bV$e/&_F_1g0$dD$_U%^N]0$bW$f0$`E%eG^;%bUf5$a[$lE$^N$f/$]%%_Ue:$mU$]E$iF$mJ$b3%F`N$mP$f4$gA$aF$cV$Q$h($`[$f*$aR$e+$jZ$eQ$nP$kZ$](%f*C$k%$`A$]%$lV$h.$lE$n&$eR$^N$cV$_0$mP$iV$i>$Y$K$aA$h$$k$$e+$_F$6%`:`1$cV$nU$bU$m/$e[%Fm<$f*$m2$m+$aW$hH$_F$o)%&kGd9e4&]PEm/",
  more: "$`7'+aT]A=$^P$n/$e($^P#",
  done: "#H+@>C#9$Y#2&T?]5I2;818PJ7*'L](]B:G&7]@-$-=&A=i&$g=$h($aV([`T]#cA1&^G_6g/$`I$l0$b:$j#$m0$T$cS$eN$e.&]4c&`I%gO^Q$E$d>$_<$l.$.$]T$m0$j#$^-$gA%]4hG$iT'_-_/eQD$_U$^#$l&$;$]N$l=$l.%&mK`[m/&]N_MgY",
  amount:
    "#0K7$^.A]Q&])c1,)_)S$_0$n?$nV$_6&j52_U$]'$o7$iO$`J$^8$e[$X$bA+'f'DK_0&m/fKn&'_TeG`Qh''a3l5KeY&n0l5n&'lVFbCnV'nTiLlVn''jVgI`7n/",
} as const;
