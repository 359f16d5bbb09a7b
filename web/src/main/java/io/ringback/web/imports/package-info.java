/** What the API and the pages share of imports. */
@NullMarked
package io.ringback.web.imports;

import org.jspecify.annotations.NullMarked;
