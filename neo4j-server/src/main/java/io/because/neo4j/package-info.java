/// A real Neo4j Community server with Graph Data Science, run as a child process: the embedded default, and the tests'
/// database.
///
/// In: a folder and a [io.because.neo4j.Neo4jServerConfig]. Out: a [io.because.neo4j.Neo4jConnection]
/// that any driver can use. [io.because.neo4j.Neo4jServer] starts it or attaches to it, and loads a big
/// empty store before the first start. The jars are GPLv3: `distribution/` collects them, only the
/// child's class path ever sees them. The child stops when its owner does, however that ends, and is
/// restarted when it dies alone.
@NullMarked
package io.because.neo4j;

import org.jspecify.annotations.NullMarked;
