"""What the units of a recurrent network do: rankings, patterns, contexts, memory, the space of states.

Every function takes arrays (of rnnviz.forward.states, of a trace, of gradients), never a model or a run.
"""
