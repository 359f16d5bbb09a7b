package io.ringback.it.inside;

import io.ringback.it.Sql;
import io.ringback.it.race.Invariants;
import java.io.File;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.engine.JqwikTestEngine;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Archives for tests inside the server: everything of the EAR but its pages. */
public final class Deployments {

  private static final File EAR = new File("target/wlp/usr/servers/ringback/apps/ringback.ear");
  private static final String RULES = "/ringback-ejb.jar";

  private Deployments() {}

  /** All rules and their libraries, with every class of the test's package. */
  static WebArchive with(Class<?> test) {
    EnterpriseArchive ear = ear();
    WebArchive war = war(test, ear);
    add(war, RULES, ear.get(RULES));
    return war;
  }

  /**
   * The same, for a test that looks at all promises afterwards.
   *
   * @param properties for the test, which reads them with {@link Given}
   */
  public static WebArchive withInvariants(Class<?> test, Map<String, String> properties) {
    return with(test)
        .addClasses(Sql.class, Invariants.class, Given.class)
        .addAsResource(lines(properties), Given.FILE);
  }

  /**
   * The same where nothing happens by itself: no timers, and nobody who hands out after a commit.
   * With jqwik, whose engine makes the days.
   */
  public static WebArchive withoutClocks(Class<?> test, Map<String, String> properties) {
    EnterpriseArchive ear = ear();
    WebArchive war = war(test, ear);
    war.addClasses(Sql.class, Invariants.class, Given.class);
    war.addAsLibrary(stopped(ear.get(RULES)), RULES.substring(1));
    Stream.of(Arbitrary.class, JqwikTestEngine.class)
        .map(Deployments::jar)
        .forEach(war::addAsLibrary);
    return war.addAsResource(lines(properties), Given.FILE);
  }

  private static Asset lines(Map<String, String> properties) {
    return new StringAsset(
        properties.entrySet().stream()
            .map(property -> property.getKey() + "=" + property.getValue())
            .collect(Collectors.joining("\n")));
  }

  private static Asset stopped(Node rules) {
    var jar =
        ShrinkWrap.create(ZipImporter.class, RULES.substring(1))
            .importFrom(rules.getAsset().openStream())
            .as(JavaArchive.class);
    jar.delete("/io/ringback/timers");
    jar.delete("/META-INF/beans.xml");
    jar.addAsManifestResource(
        new StringAsset(
            """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated">
              <scan>
                <exclude name="io.ringback.allocation.Dispatcher"/>
              </scan>
            </beans>
            """),
        "beans.xml");
    return () -> jar.as(ZipExporter.class).exportAsInputStream();
  }

  private static EnterpriseArchive ear() {
    return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, EAR);
  }

  private static WebArchive war(Class<?> test, EnterpriseArchive ear) {
    WebArchive war = ShrinkWrap.create(WebArchive.class, test.getSimpleName() + ".war");
    war.addPackage(test.getPackage());
    ear.getContent(path -> path.get().matches("/lib/.*\\.jar"))
        .forEach((path, node) -> add(war, path.get(), node));
    return war;
  }

  private static void add(WebArchive war, String path, Node node) {
    if (node.getAsset() != null) {
      war.addAsLibrary(node.getAsset(), path.substring(path.lastIndexOf('/') + 1));
    }
  }

  private static File jar(Class<?> of) {
    return new File(of.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
