package io.ringback.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackListTest {
  private final Settings settings = Settings.ofANewList();

  @Nested
  @Tag("LIST-7")
  class Opening {
    @Test
    void resumedListHandsOutAgain() {
      settings.paused = true;
      var list = new CallbackList(settings.get());
      settings.paused = false;

      assertThat(list.change(settings.get())).isTrue();
    }

    @Test
    void listThatHandedOutBeforeIsNotOpenedByAnotherChange() {
      var list = new CallbackList(settings.get());
      settings.priority = 1;

      assertThat(list.change(settings.get())).isFalse();
      assertThat(list.priority()).isEqualTo(1);
    }

    @Test
    void pausedListIsNotOpenedByAutoAllocation() {
      settings.paused = true;
      settings.autoAllocation = false;
      var list = new CallbackList(settings.get());
      settings.autoAllocation = true;

      assertThat(list.change(settings.get())).isFalse();
    }
  }

  @Test
  @Tag("LIST-1")
  void newOrderIsCarriedToTheCasesInTheBackground() {
    var list = new CallbackList(settings.get());
    assertThat(list.isReorderPending()).isFalse();
    settings.orderBy = OrderBy.CREATED;

    list.change(settings.get());

    assertThat(list.orderBy()).isEqualTo(OrderBy.CREATED);
    assertThat(list.isReorderPending()).isTrue();
  }

  @Nested
  @Tag("HANDLE-4")
  class Statuses {
    @Test
    void builtInOnesThatWereLeftOutStandInTheirPlace() {
      settings.statuses(own("WRONG_NUMBER", 1), BuiltInStatus.BUSY.settings());

      assertThat(new CallbackList(settings.get()).settings().statuses())
          .extracting(StatusSettings::code)
          .containsExactly(
              "CLOSED_SUCCESSFULLY",
              "CLOSED_UNSUCCESSFULLY",
              "WRONG_NUMBER",
              "BUSY",
              "NO_ANSWER",
              "OTHER");
    }

    @Test
    void givenOrderIsKept() {
      var reversed =
          Arrays.stream(BuiltInStatus.values())
              .sorted(Comparator.reverseOrder())
              .map(BuiltInStatus::settings)
              .toArray(StatusSettings[]::new);
      settings.statuses(reversed);

      assertThat(new CallbackList(settings.get()).settings().statuses()).containsExactly(reversed);
    }

    @Test
    void statusThatIsNotThereAnyMoreOrSwitchedOffCannotBeGiven() {
      settings.statuses(own("WRONG_NUMBER", 1));
      var list = new CallbackList(settings.get());
      assertThat(list.findStatus("WRONG_NUMBER")).isPresent();
      var busy = BuiltInStatus.BUSY.settings();
      settings.statuses(
          new StatusSettings("BUSY", busy.closes(), false, busy.delay(), 1, false, busy.labels()));

      list.change(settings.get());

      assertThat(list.findStatus("WRONG_NUMBER")).isEmpty();
      assertThat(list.findStatus("BUSY")).isEmpty();
      assertThat(list.status(BuiltInStatus.BUSY).isActive()).isFalse();
    }

    @Test
    void languageThatWasLeftOutHasTheTextThatThereIs() {
      settings.statuses(
          own("WRONG_NUMBER", 1),
          new StatusSettings(
              "OTHER", Closes.NO, true, Duration.ofHours(1), 1, true, Map.of("sv", "Annat skäl")));

      assertThat(new CallbackList(settings.get()).settings().statuses())
          .extracting(StatusSettings::labels)
          .contains(
              Map.of("en", "Wrong number", "fi", "Wrong number", "sv", "Wrong number"),
              Map.of("en", "Other", "fi", "Muu", "sv", "Annat skäl"));
    }

    @ParameterizedTest
    @CsvSource({"1, PT10M", "2, PT20M", "3, PT40M", "8, PT21H20M", "9, PT24H", "500, PT24H"})
    void delayGrowsWithEachSaveUpToADay(int saves, Duration delay) {
      settings.statuses(own("WRONG_NUMBER", 2));

      var status = new CallbackList(settings.get()).findStatus("WRONG_NUMBER").orElseThrow();

      assertThat(status.delayAfter(saves)).isEqualTo(delay);
    }

    @Test
    void delayThatDoesNotGrowMayBeLongerThanADay() {
      settings.statuses(
          new StatusSettings(
              "NEXT_WEEK",
              Closes.NO,
              true,
              Duration.ofDays(7),
              1,
              true,
              Map.of("en", "Next week")));

      var status = new CallbackList(settings.get()).findStatus("NEXT_WEEK").orElseThrow();

      assertThat(status.delayAfter(3)).isEqualTo(Duration.ofDays(7));
    }
  }

  private static StatusSettings own(String code, double growth) {
    return new StatusSettings(
        code, Closes.NO, true, Duration.ofMinutes(10), growth, true, Map.of("en", "Wrong number"));
  }
}
