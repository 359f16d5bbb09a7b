/** Imports from the file to the case, by the API. */
package io.ringback.it.imports;
