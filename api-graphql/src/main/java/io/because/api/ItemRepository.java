package io.because.api;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/// Reads items from the database.
interface ItemRepository extends Repository<ItemNode, String> {
    List<ItemNode> findByIdIn(Collection<String> ids);
}
