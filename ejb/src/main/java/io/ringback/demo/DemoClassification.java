package io.ringback.demo;

import io.ringback.classification.Choice;
import io.ringback.classification.Dimension;
import java.util.List;
import java.util.Map;

/** What the demo's support asks about its calls. */
final class DemoClassification {
  static final List<Dimension> OF_SUPPORT =
      List.of(
          new Dimension(
              "cause",
              texts("Cause", "Syy", "Orsak"),
              false,
              false,
              List.of(
                  choice(
                      "billing",
                      texts("Billing", "Laskutus", "Fakturering"),
                      choice("invoice", texts("Invoice", "Lasku", "Faktura")),
                      choice("reminder", texts("Reminder", "Maksumuistutus", "Påminnelse"))),
                  choice(
                      "delivery",
                      texts("Delivery", "Toimitus", "Leverans"),
                      choice("late", texts("Late", "Myöhässä", "Försenad")),
                      choice("missing", texts("Something missing", "Puutteita", "Något saknas"))),
                  choice("other", texts("Something else", "Muu asia", "Annat")))));

  private DemoClassification() {}

  private static Choice choice(String code, Map<String, String> texts, Choice... beneath) {
    return new Choice(code, texts, List.of(beneath));
  }

  private static Map<String, String> texts(String english, String finnish, String swedish) {
    return Map.of("en", english, "fi", finnish, "sv", swedish);
  }
}
