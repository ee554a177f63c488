// SPDX-License-Identifier: GPL-3.0-or-later
// Texts reach the page only as textContent: whatever an Edition holds, it cannot become markup.
"use strict";

const by = id => document.getElementById(id);
const months = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
  "November", "Desember"];
const wide = matchMedia("(min-width: 60rem)");
const player = new Audio();

let edition = null;
let etag = "";
let chosen = null;
let shape = "lanskap";

const date = iso => {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${months[month - 1]} ${year}`;
};

// The rule of model/duration.cpp: what the picture and the list say of one item must be the same.
const took = seconds => {
  const number = value => value.toLocaleString("id-ID", {maximumFractionDigits: 1});
  if (seconds < 30) return "<\u00a01\u00a0menit";
  if (seconds < 59.5 * 60) return `${Math.round(seconds / 60)}\u00a0menit`;
  if (seconds < 47.95 * 3600) return `${number(seconds / 3600)}\u00a0jam`;
  return `${number(seconds / 86400)}\u00a0hari`;
};

const age = () => {
  if (!edition.data_as_of) return "belum ada data";
  const {zone} = edition.identity;
  const local = new Date(Date.parse(edition.data_as_of) + zone.offset_minutes * 60000).toISOString();
  return `data per ${local.slice(11, 16).replace(":", ".")} ${zone.name}, ${date(local.slice(0, 10))}`;
};

const complain = text => {
  by("pesan").textContent = text;
  by("pesan").hidden = !text;
};

const reason = async answer => {
  try {
    const {error, todo} = await answer.json();
    return `${error}. ${todo}`;
  } catch {
    return `Meja menjawab ${answer.status}.`;
  }
};

const details = item => {
  const parts = [];
  if (item.agency_name) parts.push(item.agency_name);
  if (item.responded_within !== undefined) parts.push(`ditanggapi dalam ${took(item.responded_within)}`);
  if (item.resolved_within !== undefined) parts.push(`${item.repaired ? "selesai" : "ditutup"} dalam ${took(item.resolved_within)}`);
  const closed = date(item.closed_on);
  parts.push(`ditutup ${item.discreet ? closed.slice(closed.indexOf(" ") + 1) : closed}`);
  return parts.join(" · ");
};

const place_preview = () => {
  const pressed = document.querySelector(".butir[aria-pressed=true]");
  if (wide.matches || !pressed) document.querySelector(".meja").append(by("pratinjau"));
  else pressed.parentElement.append(by("pratinjau"));
};

const show_picture = () => {
  if (!chosen) return;
  const picture = by("gambar");
  picture.hidden = true;
  by("keadaan").hidden = false;
  by("keadaan").textContent = "Membuat gambar…";
  const url = `/halaman/gambar/${encodeURIComponent(chosen)}?bentuk=${shape}`;
  picture.onload = () => {
    picture.hidden = false;
    by("keadaan").hidden = true;
  };
  picture.onerror = async () => {
    by("keadaan").textContent = await reason(await fetch(url));
  };
  picture.src = url;
};

const choose = (item, button) => {
  for (const other of document.querySelectorAll(".butir")) other.setAttribute("aria-pressed", String(other === button));
  if (chosen !== item.item_id) {
    player.pause();
    by("suara").textContent = "";
  }
  chosen = item.item_id;
  by("gambar").alt = `Kartu: ${item.problem}, ${item.place}`;
  by("dengar").disabled = false;
  place_preview();
  show_picture();
};

const listed = item => {
  const entry = by("cetakan").content.cloneNode(true);
  const button = entry.querySelector("button");
  const put = (name, text) => {
    entry.querySelector(name).textContent = text;
  };
  put(".masalah", item.problem);
  put(".tempat", item.place);
  put(".tindakan", item.action);
  put(".hasil", item.outcome);
  put(".rincian", details(item));
  if (/^[a-z0-9-]+$/.test(item.icon))
    entry.querySelector(".ikon").style.setProperty("--gambar", `url("/halaman/ikon/${item.icon}.svg")`);
  button.setAttribute("aria-pressed", String(item.item_id === chosen));
  button.addEventListener("click", () => choose(item, button));
  return entry;
};

const fill_choice = (select, entries) => {
  const kept = select.value;
  const options = [...entries].sort((a, b) => a[1].localeCompare(b[1], "id")).map(([value, name]) => {
    const option = document.createElement("option");
    option.value = value;
    option.textContent = name;
    return option;
  });
  select.replaceChildren(select.options[0], ...options);
  select.value = entries.has(kept) ? kept : "";
};

const draw = () => {
  by("program").textContent = edition.identity.program;
  by("sistem").textContent = edition.identity.system;
  by("umur").textContent = age();
  document.title = `Meja Siar · ${edition.identity.program}`;
  const names = new Map(edition.districts.map(one => [one.id, `Kec. ${one.name}`]));
  fill_choice(by("kecamatan"), new Map(edition.items.map(one => [one.district, names.get(one.district) ?? one.place])));
  fill_choice(by("bidang"), new Map(edition.items.map(one => [one.category, one.category_name])));
  const now = edition.items.filter(one => (!by("kecamatan").value || one.district === by("kecamatan").value) &&
    (!by("bidang").value || one.category === by("bidang").value));
  document.querySelector(".meja").append(by("pratinjau"));
  by("butir").replaceChildren(...now.map(listed));
  by("jumlah").textContent = `${now.length.toLocaleString("id-ID")} aduan`;
  by("kosong").hidden = now.length > 0;
  place_preview();
};

const load = async () => {
  const answer = await fetch("/halaman/edisi", {headers: etag ? {"If-None-Match": etag} : {}, cache: "no-store"});
  if (answer.status === 304) return;
  if (!answer.ok) throw new Error(await reason(answer));
  edition = await answer.json();
  etag = answer.headers.get("ETag") ?? "";
  if (edition.demo && !document.querySelector(".tanda")) location.reload();
  draw();
};

const pause = seconds => new Promise(done => setTimeout(done, seconds * 1000));

const follow = async () => {
  let version = "";
  for (;;) {
    try {
      await load();
      complain("");
      const answer = await fetch(`/halaman/perubahan?since=${encodeURIComponent(version)}&wait=25`, {cache: "no-store"});
      if (!answer.ok) throw new Error(await reason(answer));
      ({version} = await answer.json());
    } catch (fault) {
      complain(`Meja tidak menjawab; daftar ini yang terakhir diterima. ${fault.message}`);
      await pause(5);
    }
  }
};

by("dengar").addEventListener("click", async () => {
  by("suara").textContent = "Menyiapkan suara…";
  const url = `/halaman/suara/${encodeURIComponent(chosen)}`;
  player.src = url;
  try {
    await player.play();
    by("suara").textContent = "Diputar dengan suara sintetis.";
  } catch {
    const answer = await fetch(url);
    by("suara").textContent = answer.ok ? "Peramban ini tidak dapat memutar suara." : await reason(answer);
  }
});
player.addEventListener("ended", () => {
  by("suara").textContent = "";
});
for (const button of document.querySelectorAll("[data-bentuk]"))
  button.addEventListener("click", () => {
    shape = button.dataset.bentuk;
    for (const other of document.querySelectorAll("[data-bentuk]"))
      other.setAttribute("aria-pressed", String(other === button));
    show_picture();
  });
by("kecamatan").addEventListener("change", draw);
by("bidang").addEventListener("change", draw);
wide.addEventListener("change", place_preview);
follow();
