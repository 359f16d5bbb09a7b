package io.ringback.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("IMP-1")
class ColumnMappingTest {

  @ParameterizedTest
  @CsvSource({
    "Puhelin, phone", "PUHELINNUMERO, phone", "Puh., phone", "Telefonnummer, phone",
        "Mobile phone, phone",
    "Nimi, name", "Namn, name", "Full name, name", "Yritys, company", "Företag, company",
    "Eräpäivä (pvm), dueAt", "Förfallodag, dueAt", "Due date, dueAt", "Ämne, topic",
        "Ärende, topic",
    "Lisätiedot, note", "Kenkänumero, ''", "'', ''"
  })
  void headerInAnyOfTheLanguagesFindsItsField(String header, String field) {
    var mapping = ColumnMapping.byHeaders(List.of(header), ImportTarget.CASES);

    assertThat(mapping.uses().get(0).text()).isEqualTo(field);
  }

  @Test
  void contactsHaveOnlyFieldsOfContacts() {
    var mapping = ColumnMapping.byHeaders(List.of("Phone", "Due date"), ImportTarget.CONTACTS);

    assertThat(mapping.json()).hasToString("[\"phone\",\"\"]");
  }

  @Test
  void columnsAreNamedByTheirHeaders() {
    var mapping =
        ColumnMapping.named(List.of("A", "B", "C"), Map.of("A", "phone", "C", "fields.Shoe size"));

    assertThat(mapping.json()).hasToString("[\"phone\",\"\",\"fields.Shoe size\"]");
    assertThat(ColumnMapping.read(mapping.json())).isEqualTo(mapping);
  }

  @Test
  void unknownColumnAndFieldAreRefused() {
    assertThatThrownBy(() -> ColumnMapping.named(List.of("A"), Map.of("B", "phone")))
        .hasMessage("mapping: no-such-column");
    assertThatThrownBy(() -> ColumnMapping.named(List.of("A"), Map.of("A", "shoes")))
        .hasMessage("mapping: no-such-field");
  }

  @Test
  void fileWithoutNumbersIsRefused() {
    var mapping = ColumnMapping.byHeaders(List.of("Name"), ImportTarget.CASES);

    assertThatThrownBy(() -> mapping.check(ImportTarget.CASES))
        .hasMessage("mapping: no-phone-column");
  }
}
