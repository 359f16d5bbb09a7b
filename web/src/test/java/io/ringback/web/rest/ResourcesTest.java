package io.ringback.web.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.ringback.web.idempotency.Idempotent;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What nobody may forget at a resource. */
@AnalyzeClasses(
    packages = "io.ringback.web.rest",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ResourcesTest {
  private static final DescribedPredicate<JavaMethod> ANSWER_A_REQUEST =
      DescribedPredicate.describe(
          "answer a request", method -> method.isMetaAnnotatedWith(HttpMethod.class));

  @ArchTest
  static final ArchRule everyMethodSaysWhichScopeItNeeds =
      methods().that(ANSWER_A_REQUEST).should().beAnnotatedWith(Needs.class);

  @ArchTest
  static final ArchRule everyMethodSaysWhatItDoes =
      methods().that(ANSWER_A_REQUEST).should().beAnnotatedWith(Operation.class);

  /** Any other type could not be answered again from what was kept. */
  @ArchTest
  static final ArchRule everyPostCanBeSentTwice =
      methods()
          .that()
          .areAnnotatedWith(POST.class)
          .should()
          .beAnnotatedWith(Idempotent.class)
          .andShould()
          .haveRawReturnType(Response.class);
}
