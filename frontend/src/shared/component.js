/** What Streamlit's components of the second kind want: one function, called at each change of the data. */

/**
 * What Streamlit hands over.
 *
 * @template D
 * @typedef {object} Component
 * @property {D} data what Python gave
 * @property {HTMLElement | ShadowRoot} parentElement the place on the page
 * @property {(name: string, value: unknown) => void} setStateValue a value that stays, as a widget's
 * @property {(name: string, value: unknown) => void} setTriggerValue a value for one run of the script
 */

/**
 * One mounted element.
 *
 * @template D
 * @typedef {object} View
 * @property {HTMLElement} root
 * @property {(component: Component<D>) => void} update take new data
 * @property {() => void} rest stop what moves: the element has left the page
 */

/**
 * Return the function for Streamlit. The same place keeps its view: new data change it and leave its position, its
 * speed and whether it plays.
 *
 * @template D
 * @param {() => View<D>} create
 * @returns {(component: Component<D>) => () => void}
 */
export function mounted(create) {
  /** @type {WeakMap<Node, View<D>>} */
  const views = new WeakMap();
  return (component) => {
    const place = component.parentElement;
    let view = views.get(place);
    if (!view || !place.contains(view.root)) {
      view = create();
      views.set(place, view);
      place.append(view.root);
    }
    const shown = view;
    const { data } = component; // bytes, or an object in a list: rnnviz/ui/components/bundle.py says why
    shown.update(Array.isArray(data) ? { ...component, data: data[0] } : component);
    return () => {
      if (!shown.root.isConnected) shown.rest();
    };
  };
}
