package io.because.app.evaluation;

import io.because.collaborative.Collaborative;
import io.because.collaborative.GenreTasteParams;
import io.because.gnn.FastRpParams;
import io.because.gnn.GdsParams;
import io.because.gnn.Graphs;
import io.because.graph.Csr;
import io.because.graph.GraphView;
import io.because.graph.Interactions;
import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import io.because.model.TrainingData;

/// A training part as a graph. The ties that jobs write into the database (`LIKE_MINDED`, `PREFERS`) are
/// worked out here, only when a model needs them. Ready before it is shared; not thread-safe until then.
public final class OfflineGraph implements GraphView {
    private static final int LIKE_MINDED = GdsParams.Ties.DEFAULT.neighbours();

    private final TrainingData data;
    private Csr likeMinded;
    private Csr tastes;

    public OfflineGraph(TrainingData data) {
        this.data = data;
        this.likeMinded = Csr.empty(data.users(), data.users());
        this.tastes = Csr.empty(data.users(), data.genres().columns());
    }

    /// Works out the ties that a model looks at.
    ///
    /// @param model also those it is made of
    public OfflineGraph prepared(ModelType model, Fit fit) {
        model.members().forEach(member -> prepared(member, fit));
        if (model.name().equals("likeminded") && likeMinded.edges() == 0) {
            var embeddings = Graphs.fastRpEmbeddings(data, FastRpParams.DEFAULT, fit);
            likeMinded = Graphs.nearest(embeddings.users(), LIKE_MINDED, fit.threads());
        }
        if (model.name().equals("tastes") && tastes.edges() == 0) {
            tastes = Collaborative.tastes(data, GenreTasteParams.DEFAULT);
        }
        return this;
    }

    @Override
    public int users() {
        return data.users();
    }

    @Override
    public int items() {
        return data.items();
    }

    @Override
    public SparseVector preferences(int user) {
        return data.interactions().row(user);
    }

    @Override
    public Interactions interactions(int user) {
        return Interactions.row(data.interactions(), data.lastAt(), user);
    }

    @Override
    public SparseVector friends(int user) {
        return data.friends().row(user);
    }

    @Override
    public SparseVector likeMinded(int user) {
        return likeMinded.row(user);
    }

    @Override
    public SparseVector tastes(int user) {
        return tastes.row(user);
    }

    /// No model asks for it.
    @Override
    public SparseVector similar(int item) {
        return SparseVector.EMPTY;
    }

    @Override
    public SparseVector genres(int item) {
        return data.genres().row(item);
    }
}
