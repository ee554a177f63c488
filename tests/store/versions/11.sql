PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE complaints (
    row INTEGER PRIMARY KEY,
    item BLOB NOT NULL UNIQUE,
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    origin_system TEXT,
    origin_id TEXT,
    status TEXT NOT NULL,
    classification TEXT NOT NULL,
    anonymous INTEGER NOT NULL,
    secret INTEGER NOT NULL,
    category TEXT NOT NULL,
    agencies TEXT NOT NULL,
    channel TEXT NOT NULL,
    district TEXT NOT NULL,
    village TEXT,
    submitted INTEGER NOT NULL,
    forwarded INTEGER,
    first_follow_up INTEGER,
    closed INTEGER,
    updated INTEGER NOT NULL,
    how_closed TEXT NOT NULL,
    rating INTEGER,
    demo INTEGER NOT NULL,
    row_hash BLOB NOT NULL,
    gone INTEGER NOT NULL,
    sentences BLOB,
    wording TEXT,
    verdict TEXT,
    hollow INTEGER NOT NULL,
    repaired INTEGER NOT NULL,
    state TEXT NOT NULL,
    changed INTEGER NOT NULL,
    pinned INTEGER NOT NULL,
    decided_at INTEGER,
    approved BLOB,
    withdrawn INTEGER,
    withdrawn_by TEXT
, veiled INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO complaints VALUES(1,X'5cf47cf48a63b3cb92850082ec4b04d4','sp4n','1',NULL,NULL,'selesai','pengaduan_tidak_berkadar_pengawasan',0,0,'jalan',replace('dinperkim\ndinhub','\n',char(10)),'whatsapp','33.21.04',NULL,1794877500,1794881100,1794888300,1794985500,1794985500,'instansi',4,0,X'e2b9dd89b053c499f311a90453665a4efb939583aec6766afd7184af8f739d78',0,X'9a72c1bd397b0ff87efb5aa0a28fb7bb10da69365de08658b7c8bfe775cd9f76','aturan aturan templat','ok',0,1,'disetujui',1795244702,0,1795244700,X'9a72c1bd397b0ff87efb5aa0a28fb7bb10da69365de08658b7c8bfe775cd9f76',NULL,NULL,0);
INSERT INTO complaints VALUES(2,X'8054f3579c89b646ed557db4af682334','sp4n','2',NULL,NULL,'selesai','pengaduan_tidak_berkadar_pengawasan',0,0,'jalan',replace('dinperkim\ndinhub','\n',char(10)),'whatsapp','33.21.04',NULL,1794877500,1794881100,1794888300,1794985500,1794985500,'instansi',4,0,X'e2b9dd89b053c499f311a90453665a4efb939583aec6766afd7184af8f739d78',0,X'9a72c1bd397b0ff87efb5aa0a28fb7bb10da69365de08658b7c8bfe775cd9f76','aturan aturan templat','ok',0,1,'ditarik',1795244704,0,1795244700,NULL,1795244700,'orang',0);
INSERT INTO complaints VALUES(3,X'84bd9171e3ebfc28b892e0d548431042','sp4n','3',NULL,NULL,'selesai','pengaduan_tidak_berkadar_pengawasan',0,0,'jalan',replace('dinperkim\ndinhub','\n',char(10)),'whatsapp','33.21.04',NULL,1794877500,1794881100,1794888300,1794985500,1794985500,'instansi',4,0,X'e2b9dd89b053c499f311a90453665a4efb939583aec6766afd7184af8f739d78',0,X'9a72c1bd397b0ff87efb5aa0a28fb7bb10da69365de08658b7c8bfe775cd9f76','aturan aturan templat','ok',0,1,'baru',1795244700,0,NULL,NULL,NULL,NULL,0);
INSERT INTO complaints VALUES(4,X'0fe617ba4a1e2e4221037d1426f7c192','sp4n','4',NULL,NULL,'selesai','pengaduan_tidak_berkadar_pengawasan',0,1,'jalan',replace('dinperkim\ndinhub','\n',char(10)),'whatsapp','33.21.04',NULL,1794877500,1794881100,1794888300,1794985500,1794985500,'instansi',4,0,X'874e1b39291b1ef2f4d57c154f38d377b6bfb1f889911b73f88c3ff8ca565bed',0,NULL,NULL,NULL,0,0,'baru',1795244700,0,NULL,NULL,NULL,NULL,0);
INSERT INTO complaints VALUES(5,X'b7a97cb8123112444f2d077bd466e443','sp4n','5','lapor','5005','proses','pengaduan_tidak_berkadar_pengawasan',0,0,'jalan',replace('dinperkim\ndinhub','\n',char(10)),'whatsapp','33.21.04',NULL,1794877500,1794881100,1794888300,NULL,1794985500,'instansi',4,0,X'72f5b39b9e58984c5b740fcd345e88e6c3318fa1c859e6a073b69daa5d36103a',0,X'9a72c1bd397b0ff87efb5aa0a28fb7bb10da69365de08658b7c8bfe775cd9f76','aturan aturan templat','ok',0,1,'baru',1795244700,0,NULL,NULL,NULL,NULL,0);
INSERT INTO complaints VALUES(6,X'841e16ba6a068726a844069e6cf42134','bupati','5','lapor','5005','proses','pengaduan_tidak_berkadar_pengawasan',0,0,'jalan',replace('dinperkim\ndinhub','\n',char(10)),'whatsapp','33.21.04',NULL,1794877500,1794881100,1794888300,NULL,1794985500,'instansi',4,0,X'72f5b39b9e58984c5b740fcd345e88e6c3318fa1c859e6a073b69daa5d36103a',2,X'9a72c1bd397b0ff87efb5aa0a28fb7bb10da69365de08658b7c8bfe775cd9f76','aturan aturan templat','ok',0,1,'baru',1795244701,0,NULL,NULL,NULL,NULL,0);
CREATE TABLE stories (
    row INTEGER PRIMARY KEY REFERENCES complaints (row),
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    verdict TEXT NOT NULL
) STRICT;
INSERT INTO stories VALUES(1,'Lampu jalan mati','Lampu jalan mati di tikungan dekat pasar','ok');
INSERT INTO stories VALUES(2,'Lampu jalan mati','Lampu jalan mati di tikungan dekat pasar','ok');
INSERT INTO stories VALUES(3,'Lampu jalan mati','Lampu jalan mati di tikungan dekat pasar','ok');
INSERT INTO stories VALUES(5,'Lampu jalan mati','Lampu jalan mati di tikungan dekat pasar','ok');
INSERT INTO stories VALUES(6,'Lampu jalan mati','Lampu jalan mati di tikungan dekat pasar','ok');
CREATE TABLE follow_ups (
    row INTEGER NOT NULL REFERENCES complaints (row),
    n INTEGER NOT NULL,
    at INTEGER NOT NULL,
    agency TEXT NOT NULL,
    text TEXT NOT NULL,
    internal INTEGER NOT NULL,
    PRIMARY KEY (row, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE held (
    row INTEGER PRIMARY KEY REFERENCES complaints (row),
    since INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE TABLE sentences (
    row INTEGER NOT NULL REFERENCES complaints (row),
    hash BLOB NOT NULL,
    problem TEXT NOT NULL,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (row, hash)
) STRICT, WITHOUT ROWID;
INSERT INTO sentences VALUES(1,X'9a72c1bd397b0ff87efb5aa0a28fb7bb10da69365de08658b7c8bfe775cd9f76','Lampu jalan mati di tikungan dekat pasar','Petugas mengganti dua lampu','Lampu sudah menyala lagi');
INSERT INTO sentences VALUES(2,X'9a72c1bd397b0ff87efb5aa0a28fb7bb10da69365de08658b7c8bfe775cd9f76','Lampu jalan mati di tikungan dekat pasar','Petugas mengganti dua lampu','Lampu sudah menyala lagi');
INSERT INTO sentences VALUES(3,X'9a72c1bd397b0ff87efb5aa0a28fb7bb10da69365de08658b7c8bfe775cd9f76','Lampu jalan mati di tikungan dekat pasar','Petugas mengganti dua lampu','Lampu sudah menyala lagi');
INSERT INTO sentences VALUES(5,X'9a72c1bd397b0ff87efb5aa0a28fb7bb10da69365de08658b7c8bfe775cd9f76','Lampu jalan mati di tikungan dekat pasar','Petugas mengganti dua lampu','Lampu sudah menyala lagi');
INSERT INTO sentences VALUES(6,X'9a72c1bd397b0ff87efb5aa0a28fb7bb10da69365de08658b7c8bfe775cd9f76','Lampu jalan mati di tikungan dekat pasar','Petugas mengganti dua lampu','Lampu sudah menyala lagi');
CREATE TABLE decisions (
    n INTEGER PRIMARY KEY,
    line INTEGER UNIQUE,
    item BLOB NOT NULL,
    act TEXT NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    text BLOB NOT NULL,
    reason TEXT NOT NULL
, since INTEGER) STRICT;
INSERT INTO decisions VALUES(1,-1,X'5cf47cf48a63b3cb92850082ec4b04d4','setujui',1795244700,'Bu Tinjau',X'9a72c1bd397b0ff87efb5aa0a28fb7bb10da69365de08658b7c8bfe775cd9f76','',NULL);
INSERT INTO decisions VALUES(2,-2,X'8054f3579c89b646ed557db4af682334','tarik',1795244700,'Bu Tinjau',X'9a72c1bd397b0ff87efb5aa0a28fb7bb10da69365de08658b7c8bfe775cd9f76','',NULL);
INSERT INTO decisions VALUES(3,121,X'8054f3579c89b646ed557db4af682334','keberatan',1795244700,'Bu Tinjau',X'9a72c1bd397b0ff87efb5aa0a28fb7bb10da69365de08658b7c8bfe775cd9f76','Rumah tampak',1795226700);
INSERT INTO decisions VALUES(4,312,X'5cf47cf48a63b3cb92850082ec4b04d4','usul_ralat',1795244700,'Bu Tinjau',X'538a0d3b35e834f2812839709ad8f83d1bb732156e89beadbd93058bb996b5c4','',NULL);
INSERT INTO decisions VALUES(5,470,X'5cf47cf48a63b3cb92850082ec4b04d4','setuju_ralat',1795244700,'Pak Kedua',X'538a0d3b35e834f2812839709ad8f83d1bb732156e89beadbd93058bb996b5c4','',NULL);
CREATE TABLE aired (n INTEGER PRIMARY KEY, item BLOB NOT NULL, at INTEGER NOT NULL, folder TEXT NOT NULL DEFAULT '', cut TEXT NOT NULL DEFAULT '', current INTEGER NOT NULL DEFAULT 1) STRICT;
INSERT INTO aired VALUES(1,X'8054f3579c89b646ed557db4af682334',1795244700,'/radio','20261121-1405-180s',1);
INSERT INTO aired VALUES(2,X'5cf47cf48a63b3cb92850082ec4b04d4',1795244700,'/radio','20261121-1405-180s',0);
CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES('key',X'498f683a785ce69a37422ddb2c3dd6e95d208aba55f0594fe56e80efdad0f58e');
INSERT INTO meta VALUES('log_end',630);
INSERT INTO meta VALUES('log_lost',429);
INSERT INTO meta VALUES('terms',X'd4621a80f387d7aa4fae8425a0e034d8b696ca69530b8f9a5a328139ebe3ea80');
CREATE TABLE marks (
    source TEXT PRIMARY KEY,
    cursor TEXT NOT NULL,
    etag TEXT NOT NULL,
    high_water INTEGER NOT NULL,
    read_at INTEGER NOT NULL
, listed INTEGER, doubt TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
INSERT INTO marks VALUES('bupati','halaman-2','etag',1795244700,1795244700,NULL,'');
INSERT INTO marks VALUES('sp4n','halaman-2','etag',1795244700,1795244700,1795244700,'ragu');
CREATE TABLE visits (
    source TEXT NOT NULL,
    n INTEGER NOT NULL,
    day INTEGER NOT NULL,
    from_minute INTEGER NOT NULL,
    until_minute INTEGER NOT NULL,
    kind TEXT NOT NULL,
    district TEXT NOT NULL,
    place TEXT NOT NULL,
    demo INTEGER NOT NULL,
    PRIMARY KEY (source, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE notices (
    source TEXT NOT NULL,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    valid_from INTEGER,
    valid_until INTEGER,
    demo INTEGER NOT NULL,
    PRIMARY KEY (source, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE ranks (source TEXT PRIMARY KEY, rank INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO ranks VALUES('bupati',1);
INSERT INTO ranks VALUES('sp4n',0);
CREATE TABLE given_recaps (
    source TEXT NOT NULL,
    n INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    name TEXT NOT NULL,
    received INTEGER NOT NULL,
    resolved INTEGER NOT NULL,
    in_process INTEGER NOT NULL,
    archived INTEGER NOT NULL,
    cited TEXT,
    as_of INTEGER, tags TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (source, n)
) STRICT, WITHOUT ROWID;
INSERT INTO given_recaps VALUES('sp4n',0,18993,19358,'Tahun 2022',10,7,2,1,'LKjIP',1795244700,'');
CREATE TABLE given_speeds (
    source TEXT NOT NULL,
    n INTEGER NOT NULL,
    interval TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    name TEXT NOT NULL,
    cases INTEGER,
    mean_days REAL NOT NULL,
    median_days REAL,
    standard TEXT NOT NULL,
    cited TEXT,
    as_of INTEGER, tags TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (source, n)
) STRICT, WITHOUT ROWID;
INSERT INTO given_speeds VALUES('sp4n',0,'ditanggapi_dalam',18993,19358,'Tahun 2022',NULL,2.4399999999999999467,NULL,'5 hari kerja','LKjIP',NULL,'prestasi tokoh');
CREATE TABLE photos (
    row INTEGER NOT NULL REFERENCES complaints (row),
    url BLOB NOT NULL,
    sha256 BLOB NOT NULL,
    bytes INTEGER NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (row, url)
) STRICT, WITHOUT ROWID;
INSERT INTO photos VALUES(1,X'1111111111111111111111111111111111111111111111111111111111111111',X'2222222222222222222222222222222222222222222222222222222222222222',900,'disetujui');
CREATE TABLE tally (
    level INTEGER NOT NULL,
    unit INTEGER NOT NULL,
    sums BLOB NOT NULL,
    PRIMARY KEY (level, unit)
) STRICT;
INSERT INTO tally VALUES(0,20774,X'80800802808004088080f4ffffffff7f028080848080808080010a80808498808080800602808004088080fc0702808004088080fcdfffffffff0702808004088080fc87808080800102808004088080fc87808080800102808004088080fcf7ffffff7f02808004088080f4f7ffffffff020a818080080afffffff7ffffff7fa0990280808008c0b2048180849080808080010a808080080afffffff7ffffff7fc0b20480808008c0b204');
INSERT INTO tally VALUES(0,20775,X'80808c80808080800308808080888080808011088080f4978080808001088d8080f0ffffff7f08f3ffffffffffff7f80de348d8088888080808001088080800808f3fffff7ffffff7f80de348080800880de34');
INSERT INTO tally VALUES(0,20777,X'8080848080808080040a');
INSERT INTO tally VALUES(0,20781,X'8080848880808080040a');
INSERT INTO tally VALUES(0,20794,X'80808090808080800402808004088080fc87808080800502808004088080fc070280800408');
INSERT INTO tally VALUES(1,72967,X'80800802808004088080f4ffffffff7f028080848080808080010a808088808080808001088080f8ffffffff7f0a80808498808080800402808004088080fc0702808004088080fcdfffffffff0702808004088080fc87808080800102808004088080fc87808080800102808004088080fcf7ffffff7f0280800408808080808080808001088080f497808080800108808080e0ffffff7f0a818080080a8c80800808f3ffffefffffff7fa0990280808008c0b2048080800880de348180848880808080010a8c800408f4fffb070a8c800408f3fffbf7ffffff7fc0b20480800480de348080fc07c0b20480800480de34');
INSERT INTO tally VALUES(1,72968,X'8080848880808080040a');
INSERT INTO tally VALUES(1,72969,X'80808090808080800402808004088080fc87808080800502808004088080fc070280800408');
INSERT INTO tally VALUES(2,24322,X'80800802808004088080f4ffffffff7f028080848080808080010a808088808080808001088080f8ffffffff7f0a808080080a80808490808080800402808004088080fc0702808004088080fcdfffffffff0702808004088080fc87808080800102808004088080fc87808080800102808004088080fcf7ffffff7f0280800408808080808080808001088080f497808080800108808080e0ffffff7f0a818080080a8c80800808f3ffffefffffff7fa0990280808008c0b2048080800880de348180848880808080010a8c800408f4fffb070a8c800408f3fffbf7ffffff7fc0b20480800480de348080fc07c0b20480800480de34');
INSERT INTO tally VALUES(2,24323,X'80808090808080800402808004088080fc87808080800502808004088080fc070280800408');
INSERT INTO tally VALUES(3,2026,X'80800802808004088080f4ffffffff7f028080848080808080010a808088808080808001088080f8ffffffff7f0a808080080a8080fc07028080040880808488808080800402808004088080fc0702808004088080f4f7ffffff7f02808004088080fc070280800408808084e0ffffffff0602808004088080fc87808080800102808004088080fc87808080800102808004088080fcf7ffffff7f0280800408808080808080808001088080f497808080800108808080e0ffffff7f0a818080080a8c80800808f3ffffefffffff7fa0990280808008c0b2048080800880de348180848880808080010a8c800408f4fffb070a8c800408f3fffbf7ffffff7fc0b20480800480de348080fc07c0b20480800480de34');
CREATE TABLE tally_changes (
    n INTEGER PRIMARY KEY,
    cells INTEGER NOT NULL,
    changes BLOB NOT NULL
) STRICT;
CREATE TABLE tally_names (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO tally_names VALUES(0,'33.21.04');
INSERT INTO tally_names VALUES(1,'jalan');
INSERT INTO tally_names VALUES(2,'whatsapp');
INSERT INTO tally_names VALUES(3,'dinperkim');
INSERT INTO tally_names VALUES(4,'dinhub');
CREATE TABLE corrections (
    row INTEGER NOT NULL REFERENCES complaints (row),
    hash BLOB NOT NULL,
    wrong TEXT NOT NULL,
    right TEXT NOT NULL,
    PRIMARY KEY (row, hash)
) STRICT, WITHOUT ROWID;
INSERT INTO corrections VALUES(1,X'538a0d3b35e834f2812839709ad8f83d1bb732156e89beadbd93058bb996b5c4','Dua lampu sudah diganti','Baru satu lampu yang diganti');
CREATE TABLE played (
    cut TEXT NOT NULL,
    at INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    PRIMARY KEY (at, cut)
) STRICT, WITHOUT ROWID;
INSERT INTO played VALUES('20261121-1405-180s',1795244730,180);
CREATE TABLE played_covered (
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (since, until)
) STRICT, WITHOUT ROWID;
INSERT INTO played_covered VALUES(1795194000,1795280340);
CREATE TABLE deliveries (
    cut TEXT NOT NULL,
    destination TEXT NOT NULL,
    remote TEXT NOT NULL,
    airs_at INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    file TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    form INTEGER NOT NULL,
    fields TEXT NOT NULL,
    deadline INTEGER NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL,
    next INTEGER NOT NULL,
    at INTEGER NOT NULL, sending INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (cut, destination, remote)
) STRICT;
INSERT INTO deliveries VALUES('20261121-1405-180s','rskw','siar/20261121-1405-180s.wav',1795244700,'siaran','/radio/20261121-1405-180s/segmen.wav',25920044,X'abababababababababababababababababababababababababababababababab',0,replace('judul	Suara Warga\n','\n',char(10)),1795244700,'terkirim',2,1795244700,1795244700,0);
INSERT INTO deliveries VALUES('20261121-1405-180s','studio','siar/20261121-1405-180s.wav',1795244700,'siaran','/radio/20261121-1405-180s/segmen.wav',25920044,X'abababababababababababababababababababababababababababababababab',0,replace('judul	Suara Warga\n','\n',char(10)),1795244700,'menunggu',1,1795244700,1795244700,1);
CREATE TABLE delivery_items (
    cut TEXT NOT NULL,
    item BLOB NOT NULL,
    current INTEGER NOT NULL,
    went INTEGER NOT NULL,
    PRIMARY KEY (cut, item)
) STRICT, WITHOUT ROWID;
INSERT INTO delivery_items VALUES('20261121-1405-180s',X'8054f3579c89b646ed557db4af682334',1,1);
CREATE INDEX complaints_in_page_order ON complaints (changed, item);
CREATE INDEX complaints_withdrawn ON complaints (withdrawn) WHERE withdrawn IS NOT NULL;
CREATE INDEX complaints_demo ON complaints (row) WHERE demo = 1 AND gone = 0;
CREATE INDEX held_since ON held (since);
CREATE INDEX decisions_of_item ON decisions (item, n);
CREATE INDEX complaints_of_origin ON complaints (origin_id, origin_system) WHERE origin_id IS NOT NULL;
CREATE INDEX complaints_going_out ON complaints (closed, item)
    WHERE state = 'disetujui' AND closed IS NOT NULL AND gone = 0;
CREATE INDEX complaints_pinned ON complaints (closed) WHERE pinned = 1 AND gone = 0;
CREATE INDEX complaints_waiting ON complaints (state, closed)
    WHERE state IN ('baru', 'perlu_ditinjau') AND status = 'selesai' AND closed IS NOT NULL AND sentences IS NOT NULL
        AND gone = 0;
CREATE INDEX photos_by_content ON photos (sha256);
CREATE INDEX decisions_redressed ON decisions (item) WHERE act IN ('usul_ralat', 'keberatan');
CREATE INDEX decisions_corrected ON decisions (at) WHERE act = 'setuju_ralat';
CREATE UNIQUE INDEX aired_once ON aired (at, item, folder, cut);
CREATE INDEX deliveries_waiting ON deliveries (next) WHERE state = 'menunggu';
CREATE INDEX deliveries_by_name ON deliveries (destination, remote);
CREATE TABLE duties (
    airs_at INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    folder TEXT NOT NULL,
    destinations TEXT NOT NULL,
    PRIMARY KEY (airs_at, folder)
) STRICT, WITHOUT ROWID;
INSERT INTO duties VALUES(1795244700,180,'/radio','rskw studio');
CREATE TABLE duties_looked_at (
    folder TEXT PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO duties_looked_at VALUES('/radio',1795244700);
COMMIT;
PRAGMA application_id=1397309778;
PRAGMA user_version=11;
