/* The address holds where the reader is and how tables are sorted and filtered: #PLACE?TABLE.sort=3d&TABLE.find=export. */
const address = {
  state: new URLSearchParams(),
  place: '',
  followers: [],

  read() {
    const hash = location.hash.slice(1);
    const cut = hash.indexOf('?');
    this.place = decodeURIComponent(cut < 0 ? hash : hash.slice(0, cut));
    if (cut >= 0) {
      this.state = new URLSearchParams(hash.slice(cut + 1));
    }
    return cut >= 0;
  },

  write() {
    const state = this.state.toString();
    const hash = this.place + (state ? '?' + state : '');
    if (hash !== location.hash.slice(1)) {
      history.replaceState(null, '', '#' + hash);
    }
  },

  get(name) {
    return this.state.get(name) || '';
  },

  set(name, value) {
    if (value) {
      this.state.set(name, value);
    } else {
      this.state.delete(name);
    }
    this.write();
  },

  go() {
    const there = this.place && document.getElementById(this.place);
    if (there) {
      there.scrollIntoView();
    }
  },

  /* Of a place: this file's own address, without what was sorted and filtered. */
  of(place) {
    return location.href.replace(/#.*$/s, '') + '#' + place;
  },
};

address.read();
addEventListener('hashchange', () => {
  if (address.read()) {
    address.followers.forEach((follow) => follow());
    address.go();
  } else {
    address.write();
  }
});
