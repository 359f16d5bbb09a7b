package io.ringback.imports.rows;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What a column can be. Several columns may be the same: texts are joined, of numbers a case takes
 * the first one that is there, a contact all.
 */
public enum ImportField {
  PHONE(
      "phone",
      "puhelin puhelinnumero puh matkapuhelin gsm numero telefon",
      "telefonnummer tel mobil mobiltelefon mobilnummer nummer",
      "phone phonenumber telephone mobile mobilephone cell number"),
  NAME(
      "name",
      "nimi asiakas asiakkaannimi yhteyshenkilo etunimi sukunimi",
      "namn kund kundnamn kontaktperson fornamn efternamn",
      "name fullname customer contact firstname lastname surname"),
  COMPANY(
      "company",
      "yritys yrityksennimi organisaatio",
      "foretag foretagsnamn bolag organisation",
      "company companyname organization account"),
  TOPIC("topic", "aihe asia otsikko", "amne arende rubrik", "topic subject reason"),
  NOTE(
      "note",
      "muistiinpano huomautus huom kommentti lisatiedot viesti",
      "anteckning anmarkning kommentar meddelande",
      "note notes comment comments remark message description"),
  CHANNEL_IN("channelIn", "saapumiskanava kanava jono", "kanal ko", "channelin channel queue"),
  PRIORITY("priority", "prioriteetti kiireellisyys", "prioritet", "priority"),
  DUE_AT(
      "dueAt",
      "erapaiva soittoaika soitetaan maaraaika",
      "forfallodag ringtid rings tidsfrist",
      "due dueat duedate callat calltime"),
  EXPIRES_AT(
      "expiresAt",
      "vanhenee vanhentuu voimassa voimassaasti",
      "upphor utgar giltigtill",
      "expires expiresat expiry validuntil"),
  EXTERNAL_SYSTEM(
      "externalSystem",
      "ulkoinenjarjestelma jarjestelma",
      "externtsystem system",
      "externalsystem"),
  EXTERNAL_ID(
      "externalId",
      "ulkoinentunniste tunniste asiakasnumero asiakastunnus",
      "externid externtid kundnummer kundid",
      "externalid id customerid customernumber reference key");

  private static final Set<ImportField> OF_CONTACTS = Set.of(PHONE, NAME, COMPANY, EXTERNAL_ID);

  private final String key;
  private final String headers;

  ImportField(String key, String fi, String sv, String en) {
    this.key = key;
    this.headers = " " + String.join(" ", fi, sv, en) + " ";
  }

  /** As the field is called in JSON. */
  public String key() {
    return key;
  }

  /** Whether a header of these plain letters names the field. */
  boolean isNamed(String header) {
    return !header.isEmpty() && headers.contains(" " + header + " ");
  }

  public boolean fits(ImportTarget target) {
    return target == ImportTarget.CASES || OF_CONTACTS.contains(this);
  }

  public static Optional<ImportField> findByKey(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
