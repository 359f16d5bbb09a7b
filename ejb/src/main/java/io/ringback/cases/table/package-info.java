/** The table of cases of the console: what is looked for among a million, page by page (CONS-4). */
@NullMarked
package io.ringback.cases.table;

import org.jspecify.annotations.NullMarked;
