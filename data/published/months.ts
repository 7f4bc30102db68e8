/**
 * Names of the twelve months, as they stand in dates of some thirty languages, without their accents and dots.
 * Source: Unicode CLDR, long and short names; those that mean two months in two languages are left out.
 */
const NAMES = [
  'ene enero gen gener gennaio ian ianuarie jaan jaanuar jan janeiro januar januara januari january janv janvaris janvier led leden ledna oca ocak sausio sausis sij sijecanj sijecnja sty styczen stycznia tammi tammikuu tammikuuta ιαν ιανουαριου січ січень січня янв январь января януари ינואר ינו׳ يناير ژانویه',
  'feb febbraio febr febrer febrero februar februara februari februarie februaris february fev fevereiro fevr fevrier helmi helmikuu helmikuuta lut lutego luty sub subat uno unor unora vasario vasaris veebr veebruar velj veljaca veljace φεβ φεβρουαριου лют лютии лютого февр февраль февраля февруари פברואר פבר׳ فبراير فوریه',
  'bre brezen brezna kovas kovo maalis maaliskuu maaliskuuta maart mac mar marc marca march marcius marco marec maret mars mart martie marts marz marzec marzo mrt ozu ozujak ozujka μαρ μαρτιου бер березень березня мар март марта מרץ مارس',
  'abr abril apr april aprila aprile aprilie aprilis aprill avr avril balandis balandzio dub duben dubna huhti huhtikuu huhtikuuta kwi kwiecien kwietnia nis nisan tra travanj travnja απρ απριλιου апр апрель апреля април квіт квітень квітня אפריל אפר׳ ابريل اوریل',
  'geguze geguzes kve kveten kvetna mag maggio mai maig maijs maio maj maja majus may mayo mayıs mei svi svibanj svibnja touko toukokuu toukokuuta μαι μαιου маи мая трав травень травня מאי مايو',
  'birzelio birzelis cerven cervna cvn cze czerwca czerwiec giu giugno haz haziran iun iunie juin jun juna june junho juni junij junijs junio junius juny juuni kesa kesakuu kesakuuta lipanj lipnja ιουν ιουνιου июн июнь июня черв червень червня юни יוני يونيو ژوين',
  'cervence cervenec cvc heina heinakuu heinakuuta iul iulie juil juillet jul jula julai julho juli julij julijs julio juliol julius july juuli liepa liepos lipca lipiec lug luglio srpanj srpnja tem temmuz ιουλ ιουλιου июл июль июля лип липень липня юли יולי يوليو ژويیه',
  'ago agost agosto agu agustos agustus aout aug august augusta augusti augusts augustus augusztus avg avgust elo elokuu elokuuta kol kolovoz kolovoza ogo ogos rugpjucio rugpjutis sie sierpien sierpnia srpen srpna αυγ αυγουστου авг август августа серп серпень серпня אוגוסט אוג׳ اغسطس اوت',
  'eyl eylul rugsejis rugsejo ruj rujan rujna sep sept septembar september septembra septembre septembrie septembris septiembre set setembre setembro settembre syys syyskuu syyskuuta szept szeptember wrz wrzesien wrzesnia zar zari σεπ σεπτεμβριου вер вересень вересня сент сентябрь сентября септември ספטמבר ספט׳ سبتمبر سپتامبر',
  'eki ekim loka lokakuu lokakuuta oct october octobre octombrie octubre okt oktobar oktober oktobra oktobris oktoober ott ottobre out outubro paz pazdziernik pazdziernika rij rijen rijna spalio spalis οκτ οκτωβριου жовт жовтень жовтня окт октомври октябрь октября אוקטובר אוק׳ اكتوبر اکتبر',
  'kas kasım lapkricio lapkritis listopadu marras marraskuu marraskuuta noiembrie nov novembar november novembra novembre novembris novembro noviembre stu studeni studenoga νοε νοεμβριου лист листопад листопада ноември нояб ноябрь ноября נובמבר נוב׳ نوامبر نوفمبر',
  'ara aralık dec decembar december decembra decembre decembrie decembris des desember desembre dets detsember dez dezember dezembro dic dicembre diciembre dis disember gru grudnia grudzien gruodis gruodzio joulu joulukuu joulukuuta pro prosinac prosinca prosince prosinec δεκ δεκεμβριου груд грудень грудня дек декабрь декабря декември דצמבר דצמ׳ دسامبر ديسمبر',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

/** The month of a name, 1 to 12; 0 if it is none. */
export function monthOf(name: string): number {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.'’]/gu, '');
  return MONTHS.get(plain) ?? 0;
}
