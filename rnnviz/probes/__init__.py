"""What the units of a recurrent network do: rankings, patterns, contexts, memory, the space of states.

Belongs here: questions to arrays (of nn.forward.states, of a trace, of gradients).
Does not: a model, a run, a widget's value.
"""
