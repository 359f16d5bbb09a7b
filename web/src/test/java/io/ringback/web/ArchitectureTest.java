package io.ringback.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.Set;
import javax.sql.DataSource;

/** The directions of docs/architecture.md. */
@AnalyzeClasses(packages = "io.ringback.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** The ways in, which share code through the other packages only. */
  private static final Set<String> ENTRANCES = Set.of("rest", "console", "agent");

  @ArchTest
  static final ArchRule entrancesDoNotKnowEachOther =
      slices().assignedFrom(new Entrances()).should().notDependOnEachOther().allowEmptyShould(true);

  @ArchTest
  static final ArchRule entitiesStayBehindTheServices =
      noClasses().should().dependOnClassesThat().areAnnotatedWith(Entity.class);

  @ArchTest
  static final ArchRule sqlStaysBehindTheServices =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(EntityManager.class, Connection.class, DataSource.class);

  @ArchTest
  static final ArchRule jsonIsMadeWithTheProviderLookedUpOnce =
      noClasses().should().dependOnClassesThat().belongToAnyOf(jakarta.json.Json.class);

  private static final class Entrances implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String below = type.getPackageName().replaceFirst("^io\\.ringback\\.web\\.?", "");
      String entrance = below.replaceFirst("\\..*", "");
      return ENTRANCES.contains(entrance) ? SliceIdentifier.of(entrance) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "the entrances " + ENTRANCES;
    }
  }
}
