/** @jsxImportSource react */
export function News({ story }) {
  return (
    <article key={story.id}>
      <h1>{story.headline}</h1>
      <p className="byline">By Mara Holt in {story.place}</p>
      <p>{story.lead}</p>
      <p>
        The harbour lawyers are still reading the asset{story.wide && <i>-and-vessel</i>} freeze that {story.by} announced in
        spring, page after page.
      </p>
      {story.correction && <p className="correction">Correction: {story.correction}</p>}
      <ul>
        {story.ports.map((port) => (
          <li key={port.id}>
            <b>{port.name}</b>: {port.text}
          </li>
        ))}
      </ul>
      {story.quoted ? <blockquote>{story.words}</blockquote> : <p>{story.words}</p>}
      <p>{story.live}</p>
    </article>
  );
}
