/// Every query of the system, and the only user of the Neo4j driver.
///
/// In: named `.cypher` files under `resources/cypher`, each with a header (purpose, params, returns, plan) that the
/// loader checks against its text. Out: rows of plain values, and the whole graph as a snapshot.
@NullMarked
package io.because.cypher;

import org.jspecify.annotations.NullMarked;
