/** What the cells of a row mean: columns and their fields, numbers, dates, and what is wrong. */
@NullMarked
package io.ringback.imports.rows;

import org.jspecify.annotations.NullMarked;
