// Uploads an .h5p package to H5P's server library and prints the content as the server has it.
// The content types themselves are stubs: no registry carries them.
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const home = path.join(process.cwd(), "node_modules");
const h5p = require(path.join(home, "@lumieducation/h5p-server"));

const LIBRARIES = [
  ["H5P.QuestionSet", 1, 20], ["H5P.MultiChoice", 1, 16], ["H5P.TrueFalse", 1, 8],
  ["H5P.Blanks", 1, 14], ["H5P.Question", 1, 5], ["H5P.JoubelUI", 1, 3], ["FontAwesome", 4, 5],
  ["H5P.FontIcons", 1, 0], ["H5P.Transition", 1, 0], ["H5P.TextUtilities", 1, 3],
  ["H5P.Video", 1, 6],
];

function stub(folder, [machineName, majorVersion, minorVersion]) {
  const home = path.join(folder, `${machineName}-${majorVersion}.${minorVersion}`);
  fs.mkdirSync(home, { recursive: true });
  const library = {
    title: machineName, machineName, majorVersion, minorVersion, patchVersion: 0, runnable: 1,
  };
  fs.writeFileSync(path.join(home, "library.json"), JSON.stringify(library));
  fs.writeFileSync(path.join(home, "semantics.json"), "[]");
}

async function main() {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "h5p-"));
  const folders = ["libraries", "content", "temporary"].map((name) => path.join(root, name));
  folders.forEach((folder) => fs.mkdirSync(folder));
  LIBRARIES.forEach((library) => stub(folders[0], library));
  const editor = new h5p.H5PEditor(
    new h5p.fsImplementations.InMemoryStorage(),
    new h5p.H5PConfig(),
    new h5p.fsImplementations.FileLibraryStorage(folders[0]),
    new h5p.fsImplementations.FileContentStorage(folders[1]),
    new h5p.fsImplementations.DirectoryTemporaryFileStorage(folders[2]),
  );
  const user = { id: "1", name: "Teacher", email: "t@example.org", type: "local" };
  try {
    const found = await editor.uploadPackage(fs.readFileSync(0), user);
    const saved = await editor.saveOrUpdateContentReturnMetaData(
      undefined, found.parameters, found.metadata, "H5P.QuestionSet 1.20", user,
    );
    const content = await editor.getContent(saved.id, user);
    process.stdout.write(JSON.stringify({ metadata: found.metadata, content: content.params.params }));
  } finally {
    fs.rmSync(root, { recursive: true });
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
