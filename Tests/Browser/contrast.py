"""Contrast as WCAG 2.1 computes it (relative luminance, success criterion 1.4.3), inside the browser."""

# Text whose contrast to what lies behind it is below 4.5:1, or 3:1 where it is large (24 px, or 18.66 px bold).
UNREADABLE = """() => {
  const channel = (value) => { value /= 255; return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4; };
  const parse = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ratio = (one, two) => {
    const [a, b] = [luminance(one), luminance(two)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      if (colour.length === 3 || colour[3] > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    // The picture's own colours are tested where they are made; disabled buttons are exempt.
    if (!walker.currentNode.data.trim() || element.closest('svg, script, style, :disabled') || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const got = ratio(parse(style.color), behind(element));
    if (got < (isLarge ? 3 : 4.5)) found.push(`${got.toFixed(2)} ${element.outerHTML.slice(0, 90)}`);
  }
  return found;
}"""
