package io.because.engine.torch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// How exactly matrices are multiplied. Weights, sums, losses and the steps of optimisers are single precision in any
/// case, so that gradients need no scaling.
///
/// Micikevicius, Narang, Alben, Diamos, Elsen, Garcia, Ginsburg, Houston, Kuchaiev, Venkatesh, Wu, "Mixed Precision
/// Training", ICLR 2018; Kalamkar et al., "A Study of BFLOAT16 for Deep Learning Training", 2019.
enum Precision {
    SINGLE("single precision") {
        @Override
        Tensor product(Tensor x, Tensor y) {
            return torch.mm(x, y);
        }

        @Override
        Tensor dense(Tensor bias, Tensor x, Tensor w) {
            return torch.addmm(bias, x, w);
        }
    },
    /// Factors are rounded to bfloat16, which tensor cores multiply several times as fast.
    MIXED("matrix products in bfloat16") {
        @Override
        Tensor product(Tensor x, Tensor y) {
            return torch.mm(half(x), half(y)).to(torch.ScalarType.Float);
        }

        @Override
        Tensor dense(Tensor bias, Tensor x, Tensor w) {
            return product(x, w).add(bias);
        }

        private static Tensor half(Tensor x) {
            return x.to(torch.ScalarType.BFloat16);
        }
    };

    private final String words;

    Precision(String words) {
        this.words = words;
    }

    /// `x y`.
    abstract Tensor product(Tensor x, Tensor y);

    /// `x w + bias`, in memory of its own.
    abstract Tensor dense(Tensor bias, Tensor x, Tensor w);

    @Override
    public String toString() {
        return words;
    }
}
