declare module "plotly.js-cartesian-dist-min" {
  const Plotly: {
    react(place: HTMLElement, data: object[], layout: object, config: object): Promise<void>;
    purge(place: HTMLElement): void;
  };
  export default Plotly;
}
