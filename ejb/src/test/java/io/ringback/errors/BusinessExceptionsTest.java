package io.ringback.errors;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to say no has one code, and a sentence for it in each language. */
class BusinessExceptionsTest {
  private static final String TEXTS = "io.ringback.errors.Messages";
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  @Test
  void codesAreUnique() {
    assertThat(exceptions().map(BusinessException::code))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fi", "sv"})
  void everyCodeHasATextWithAllItsPlacesFilled(String language) {
    assertThat(exceptions())
        .allSatisfy(
            error ->
                assertThat(ErrorTexts.of(error, Locale.forLanguageTag(language)))
                    .isNotBlank()
                    .doesNotStartWith("error.")
                    .doesNotContainPattern(PLACE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv"})
  void everyEnglishTextIsTranslatedWithTheSamePlaces(String language) {
    var english = texts(Locale.ROOT);
    var translated = texts(Locale.forLanguageTag(language));

    assertThat(translated.keySet()).isEqualTo(english.keySet());
    assertThat(english.keySet())
        .allSatisfy(
            key ->
                assertThat(places(translated.getString(key)))
                    .as(key)
                    .isEqualTo(places(english.getString(key))));
  }

  private static ResourceBundle texts(Locale locale) {
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return ResourceBundle.getBundle(TEXTS, locale, control);
  }

  private static Set<String> places(String text) {
    return new TreeSet<>(PLACE.matcher(text).results().map(place -> place.group()).toList());
  }

  private static Stream<BusinessException> exceptions() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.ringback")
            .stream()
            .filter(type -> type.isAssignableTo(BusinessException.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::reflect)
            .map(type -> (BusinessException) example(type));
  }

  /** An instance with whatever values. */
  private static Object example(Class<?> type) {
    try {
      var constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(constructor.getParameters()).map(BusinessExceptionsTest::value).toArray());
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException failure) {
      throw new LinkageError("no example of " + type, failure);
    }
  }

  private static Object value(Parameter parameter) {
    return value(parameter.getType());
  }

  private static Object value(Class<?> type) {
    if (type == String.class) return "x";
    if (type == int.class || type == Integer.class) return 1;
    if (type == long.class || type == Long.class) return 1L;
    if (type == List.class) return List.of(Violation.of("field", "required"));
    if (type.isEnum()) return type.getEnumConstants()[0];
    return example(type);
  }
}
