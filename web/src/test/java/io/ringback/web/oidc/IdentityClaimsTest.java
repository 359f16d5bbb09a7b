package io.ringback.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.ringback.configuration.TestProviderSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where roles may stand in a token. */
class IdentityClaimsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "roles | {\"roles\": [\"a\", 7, \"b\"]} | a b",
        "realm_access.roles | {\"realm_access\": {\"roles\": [\"a\"]}} | a",
        "https://example.com/roles | {\"https://example.com/roles\": \"a\"} | a",
        "roles | {\"roles\": {\"a\": true}} | ''",
        "realm_access.roles | {\"realm_access\": \"a\"} | ''",
        "roles. | {\"roles\": [\"a\"]} | ''",
        "roles | {} | ''"
      })
  void rolesAreFoundByTheirPath(String claim, String more, String roles) throws ParseException {
    var claims = new IdentityClaims();
    claims.settings = TestProviderSettings.withRolesIn(claim);

    var identity = claims.read(token(more));

    assertThat(String.join(" ", identity.roles().stream().sorted().toList())).isEqualTo(roles);
  }

  private static IDTokenClaimsSet token(String more) throws ParseException {
    var usual =
        """
        "iss": "https://login.example.com", "aud": "ringback", "sub": "17", "exp": 2, "iat": 1""";
    var all = more.equals("{}") ? "{" + usual + "}" : "{" + usual + "," + more.substring(1);
    return IDTokenClaimsSet.parse(all);
  }
}
