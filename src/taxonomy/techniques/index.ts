import { survey } from "../../foundation/source.js";
import { type Technique, techniques } from "./technique.js";

const ENCODERS = [survey("Section III-C.1")];
const ENCODER_DECODERS = [survey("Section III-C.2")];
const DECODERS = [survey("Section III-C.3.a")];
const TUNED = [survey("Section III-C.3.b")];

const PRETRAINING = [
  ...techniques("pretraining", ENCODERS, {
    "masked-language-modelling": [
      "Masked language modelling",
      "Hide some tokens and learn to restore them from both sides.",
    ],
    "next-sentence-prediction": ["Next-sentence prediction", "Learn to tell whether a second text followed the first."],
    "masked-spans": ["Masked spans", "Hide whole runs of tokens, such as a name, in place of single ones."],
    "replaced-token-detection": [
      "Corrupted-token prediction",
      "Learn to find the tokens that a small generator has exchanged.",
    ],
    "unimodal-pretraining": ["Unimodal pretraining", "Show text alone or code alone."],
    "bimodal-pretraining": ["Bimodal pretraining", "Show code together with the text that describes it."],
    "tree-masking": ["Tree masking (TMLM)", "Hide nodes of the syntax tree in place of tokens."],
    "identifier-prediction": ["Identifier prediction", "Learn which tokens are names that the programmer chose."],
    "ast-edge-prediction": ["AST edge prediction", "Learn which nodes of the syntax tree are joined."],
    "syntax-trees": [
      "Syntax trees as input",
      "Give the abstract syntax tree of the code, as a parser such as tree-sitter makes it.",
    ],
    "control-flow-graphs": [
      "Control flow graphs as input",
      "Give the order in which statements can run, as an analyser such as Scalpel finds it.",
    ],
  }),
  ...techniques("pretraining", ENCODER_DECODERS, {
    "two-stage-pretraining": ["Two-stage pretraining", "Train on code alone first, then on code with text."],
    "sequence-to-sequence": [
      "Text to text",
      "Cast every task as turning one sequence into another, damaged text into whole text among them.",
    ],
  }),
  ...techniques("pretraining", DECODERS, {
    "scaling-hypothesis": [
      "Scaling hypothesis",
      "The expectation that loss falls in a known way as parameters and training tokens grow together.",
    ],
    "zero-shot": ["Zero-shot use", "Do a task from its description alone, without training on it."],
    "continued-pretraining": ["Continued pretraining on code", "Take a general model and train it further on code."],
  }),
];

const ARCHITECTURE = techniques("architecture", DECODERS, {
  layernorm: ["LayerNorm", "Shift and scale each vector to mean 0 and variance 1."],
  rmsnorm: ["RMSNorm", "Scale each vector by its root mean square and leave its mean alone."],
  "absolute-positions": [
    "Absolute positions",
    "Add to each token a vector of sines and cosines that says where it stands.",
  ],
  "relative-positions": ["Relative positions", "Tell attention how far apart two tokens are."],
  rope: [
    "Rotary positions (RoPE)",
    "Turn queries and keys by an angle that grows with position, so that their product knows the distance.",
  ],
  "causal-masking": ["Causal masking", "Let each token see only those before it."],
  "sliding-window": [
    "Sliding-window attention",
    "Let each token see a window of its neighbours, so that cost grows with length and not with its square.",
  ],
  "multi-head-attention": [
    "Multi-head attention (MHA)",
    "Attend several times in parallel, each head with its own queries, keys and values.",
  ],
  "multi-query-attention": ["Multi-query attention (MQA)", "Many query heads share one head of keys and values."],
  "grouped-query-attention": [
    "Grouped-query attention (GQA)",
    "Groups of query heads share keys and values: between MHA and MQA.",
  ],
  "kv-cache": ["KV cache", "Keep the keys and values of earlier tokens, so that a new token costs one step."],
  relu: ["ReLU", "Let positive values pass and make the others zero."],
  swish: ["Swish", "Weigh a value by the sigmoid of itself."],
  glu: ["GLU", "Let one linear map of the input gate another."],
  swiglu: ["SwiGLU", "A GLU whose gate is a Swish."],
});

const EFFICIENCY = [
  ...techniques("efficiency", TUNED, {
    "supervised-fine-tuning": [
      "Supervised fine-tuning",
      "Train a pretrained model further on tasks with their answers.",
    ],
    "reduced-precision": ["Reduced precision", "Keep numbers in 16 or 8 bits in place of 32."],
    quantization: ["Quantization", "Map weights to a few discrete values with a scale."],
    lora: ["LoRA", "Leave the weights as they are and learn a product of two narrow matrices to add to them."],
    qlora: [
      "QLoRA",
      "LoRA above a base whose weights are held in four bits; the survey says the added matrices are, which the paper does not.",
    ],
  }),
  ...techniques("efficiency", [survey("Section IV-B.b")], {
    "one-bit-models": ["1-bit models (BitNet)", "Train with weights of -1, 0 and 1 only."],
  }),
];

const TRAINING_DATA = [
  ...techniques("training-data", TUNED, {
    "evol-instruct": [
      "Evol-Instruct",
      "Let a language model make instructions harder and more varied, round by round.",
    ],
    "oss-instruct": ["OSS-Instruct", "Let a language model make problems out of snippets of open-source code."],
    "self-made-data": [
      "Data from a larger model",
      "Let a large model write the exercises that a small one is tuned on.",
    ],
  }),
  ...techniques("training-data", [survey("Section IV-B.a"), survey("Table I")], {
    "synthetic-textbooks": ["Synthetic textbooks", "Let a language model write teaching material and pretrain on it."],
  }),
];

const MEASUREMENT: Technique[] = [
  {
    branch: "measurement",
    id: "pass-at-k",
    name: "pass@k",
    description: "The chance that at least one of k completions passes all tests.",
    sources: [survey("Section III-D")],
    modules: ["src/metrics/pass-at-k.ts"],
  },
  {
    branch: "measurement",
    id: "test-execution",
    name: "Judging by tests",
    description: "Run the program on inputs and compare what it does with what is expected.",
    sources: [survey("Section III-A")],
    modules: ["clade judge", "src/execution/judging/create-oracle.ts"],
  },
];

/** Every technique that the survey names. */
export const TECHNIQUES: readonly Technique[] = [
  ...PRETRAINING,
  ...ARCHITECTURE,
  ...EFFICIENCY,
  ...TRAINING_DATA,
  ...MEASUREMENT,
];
