/**
 * What calls are about, in the organisation's own words (HANDLE-5): the schema, and what was
 * chosen.
 */
@NullMarked
package io.ringback.classification;

import org.jspecify.annotations.NullMarked;
