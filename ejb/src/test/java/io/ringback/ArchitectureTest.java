package io.ringback;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Schedule;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;

/** The directions of docs/architecture.md. */
@AnalyzeClasses(packages = "io.ringback", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule rulesKnowNeitherHttpNorPages =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.ws.rs..", "jakarta.faces..", "jakarta.servlet..", "jakarta.websocket..");

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("io.ringback.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule casesDoNotKnowWhoHandsThemOut =
      noClasses()
          .that()
          .resideInAPackage("io.ringback.cases..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.ringback.allocation..");

  @ArchTest
  static final ArchRule nobodyCallsTheTimers =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.ringback.timers..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.ringback.timers..");

  @ArchTest
  static final ArchRule clocksAreOnOneScreen =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.ringback.timers..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Schedule.class, Timeout.class, TimerService.class);

  @ArchTest
  static final ArchRule jsonIsMadeWithTheProviderLookedUpOnce =
      noClasses().should().dependOnClassesThat().belongToAnyOf(jakarta.json.Json.class);

  @ArchTest
  static final ArchRule foundationsKnowNoFeature =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.ringback.errors..",
              "io.ringback.configuration..",
              "io.ringback.json..",
              "io.ringback.persistence..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.ringback.cases..",
              "io.ringback.lists..",
              "io.ringback.agents..",
              "io.ringback.allocation..",
              "io.ringback.handling..",
              "io.ringback.related..",
              "io.ringback.telephony..",
              "io.ringback.webhooks..",
              "io.ringback.imports..",
              "io.ringback.reports..",
              "io.ringback.audit..",
              "io.ringback.privacy..",
              "io.ringback.directory..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nobodyNeedsTheDemo =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.ringback.demo..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.ringback.demo..");

  @ArchTest
  static final ArchRule numbersStandOnNothingButErrors =
      noClasses()
          .that()
          .resideInAPackage("io.ringback.numbers..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.ringback..")
                  .and(resideOutsideOfPackages("io.ringback.numbers..", "io.ringback.errors..")));
}
